// The backup: every article and its history come back; damage of any kind is refused as a whole; and what an
// imported article means to one that is here, against all states that a history has been in.
#include "core/store/backup.h"

#include <algorithm>
#include <doctest/doctest.h>

#include "core/message/message.h"
#include "tests/unit/generate.h"

using namespace hearsay;
using namespace hearsay::test;

namespace {

using What = Comparison::What;

struct Worked {
  Document doc;
  History history;
  void make(const Edit& edit) {
    if (edit.empty()) return;
    REQUIRE(apply(doc, edit) == "");
    history.done(edit);
  }
  void some(Random& random, int steps) {
    for (int i = 0; i < steps; ++i) make(some_edit(random, doc));
  }
  bool undo() {
    const auto edit = history.undo();
    if (edit) REQUIRE(apply(doc, *edit) == "");
    return edit.has_value();
  }
};

Worked worked(std::uint64_t seed, int steps) {
  Random random(seed);
  Worked out{some_document(random, 4), {}};
  out.doc.id = numbered("d", seed);
  out.some(random, steps);
  return out;
}

LibraryEntry row_of(const Document& doc, std::int64_t changed) {
  LibraryEntry entry = library_entry(doc);
  entry.changed = changed;
  return entry;
}

std::string backup_of(std::size_t count) {
  BackupWriter writer(5000);
  for (std::size_t i = 0; i < count; ++i) {
    const Worked one = worked(i, static_cast<int>(i));
    writer.add(row_of(one.doc, 7), one.doc, one.history);
  }
  return writer.finish();
}

}  // namespace

TEST_CASE("backup: articles come back with their histories and rows") {
  for (const std::size_t count : {0, 1, 2, 7}) {
    const std::string file = backup_of(count);
    CHECK(is_backup(file));
    const ReadBackup read = read_backup(file);
    CHECK(read.problem.empty());
    CHECK(read.made == 5000);
    REQUIRE(read.articles.size() == count);
    for (std::size_t i = 0; i < count; ++i) {
      const Worked one = worked(i, static_cast<int>(i));
      CHECK(read.articles[i].document == one.doc);
      CHECK(read.articles[i].history.edits() == one.history.edits());
      CHECK(read.articles[i].history.place() == one.history.place());
      CHECK(read.articles[i].entry == row_of(one.doc, 7));
    }
  }
}

TEST_CASE("backup: a long history is in it as a whole") {
  Worked one = worked(3, 0);
  Random random(4);
  one.some(random, 900);
  for (int i = 0; i < 100; ++i) CHECK(one.undo());
  BackupWriter writer(1);
  writer.add(row_of(one.doc, 1), one.doc, one.history);
  CHECK(writer.articles() == 1);
  const ReadBackup read = read_backup(writer.finish());
  REQUIRE(read.articles.size() == 1);
  CHECK(read.articles[0].history.edits() == one.history.edits());
  CHECK(read.articles[0].history.place() == one.history.place());
}

TEST_CASE("backup: a part of one, a changed one and another file are refused, in words") {
  const std::string file = backup_of(3);
  for (std::size_t length = 0; length < file.size(); length += 1 + length / 40) {
    const ReadBackup read = read_backup(std::string_view(file).substr(0, length));
    if (!read.articles.empty() || !message::text(message::plain_english(), read.problem).starts_with("This backup could not be used: "))
      FAIL("cut at ", length, ": ", message::text(message::plain_english(), read.problem));
  }
  for (std::size_t at = 0; at < file.size(); at += 1 + at / 40) {
    std::string damaged = file;
    damaged[at] = static_cast<char>(damaged[at] ^ 4);
    const ReadBackup read = read_backup(damaged);
    if (!read.articles.empty() || read.problem.empty()) FAIL("changed at ", at);
  }
  CHECK(read_backup(file + file).articles.empty());
  CHECK(!is_backup("{\"hearsay\":1}"));
  CHECK(message::text(message::plain_english(), read_backup("{}").problem).find("no backup of Hearsay") != std::string::npos);
  std::string newer = file;
  newer.replace(newer.find(": 1,"), 4, ": 2,");
  CHECK(message::text(message::plain_english(), read_backup(newer).problem).find("newer Hearsay") != std::string::npos);
}

TEST_CASE("compare: all states of one history, both ways") {
  for (std::uint64_t seed = 0; seed < 12; ++seed) {
    Random random(seed);
    std::vector<Worked> states{worked(seed, 0)};
    while (states.size() < 9) {
      Worked next = states.back();
      next.some(random, 1);
      // A state that was there before says nothing about which of two came first.
      const bool again = std::any_of(states.begin(), states.end() - 1, [&](const Worked& one) { return one.doc == next.doc; });
      if (!again) states.push_back(std::move(next));
    }
    for (std::size_t a = 0; a < states.size(); ++a)
      for (std::size_t b = 0; b < states.size(); ++b) {
        const Comparison c = compare(states[a].doc, states[a].history, states[b].doc, states[b].history);
        if (states[a].doc == states[b].doc) {
          CHECK(c.what == What::same);
          continue;
        }
        CHECK(c.what == (a > b ? What::earlier : What::longer));
        Document led = states[a].doc;
        for (const Edit& edit : c.edits) REQUIRE(apply(led, edit) == "");
        CHECK(led == (a > b ? states[a].doc : states[b].doc));
      }
  }
}

TEST_CASE("compare: what was taken back can still be reached; what was then done anew has diverged") {
  Random random(9);
  Worked full = worked(9, 0);
  for (int i = 0; i < 6; ++i) {
    EditBuilder edit(full.doc, message::as_it_was("Step"));
    edit.put(some_person(random, edit.fresh("p")));
    full.make(edit.build());
  }
  Worked back = full;
  CHECK(back.undo());
  CHECK(back.undo());
  CHECK(compare(back.doc, back.history, full.doc, full.history).what == What::earlier);
  CHECK(compare(full.doc, full.history, back.doc, back.history).what == What::earlier);
  Worked other = back;
  EditBuilder edit(other.doc, message::as_it_was("Another step"));
  edit.put(some_person(random, edit.fresh("p")));
  other.make(edit.build());
  CHECK(compare(other.doc, other.history, full.doc, full.history).what == What::diverged);
  CHECK(compare(full.doc, full.history, other.doc, other.history).what == What::diverged);
  // What the other was made from is an earlier state of it.
  CHECK(compare(other.doc, other.history, back.doc, {}).what == What::earlier);
  // Without a history only the same is known.
  CHECK(compare(back.doc, {}, full.doc, {}).what == What::diverged);
  CHECK(compare(full.doc, {}, full.doc, {}).what == What::same);
}

TEST_CASE("backup: the reminder comes when there is work and no backup for two weeks") {
  const std::int64_t day = 24 * 60 * 60 * 1000, now = 1000 * day;
  LibraryEntry entry;
  entry.created = now - 20 * day;
  entry.changed = now - day;
  CHECK(backup_reminder({}, 0, 0, now).empty());
  CHECK(message::text(message::plain_english(), backup_reminder({entry}, 0, 0, now)).find("no backup") != std::string::npos);
  CHECK(backup_reminder({entry}, now - 13 * day, 0, now).empty());
  CHECK(message::text(message::plain_english(), backup_reminder({entry}, now - 15 * day, 0, now)).find("15 days") != std::string::npos);
  CHECK(backup_reminder({entry}, now - 15 * day, now - 6 * day, now).empty());
  CHECK(!backup_reminder({entry}, now - 15 * day, now - 7 * day, now).empty());
  entry.changed = now - 16 * day;
  CHECK(backup_reminder({entry}, now - 15 * day, 0, now).empty());  // nothing since
  entry.changed = now;
  entry.created = now - 2 * day;
  CHECK(backup_reminder({entry}, 0, 0, now).empty());  // begun two days ago
  entry.created = 0;
  entry.trashed = 5;
  CHECK(backup_reminder({entry}, 0, 0, now).empty());
  entry.trashed = 0;
  entry.from = "example";
  CHECK(backup_reminder({entry}, 0, 0, now).empty());
}
