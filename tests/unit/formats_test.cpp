// The table of formats: its rows are sound, what keeps everything gives it back, files of all kinds are read at once, and
// names are such that every system takes them.
#include "core/files/formats.h"

#include <doctest/doctest.h>

#include <set>
#include <string>

#include "core/format/hearsay_json.h"
#include "core/format/plain_text.h"
#include "tests/unit/generate.h"

using namespace hearsay;
using Holds = FiledArticle::Holds;

namespace {

// A decoder that knows one encoding.
Decoded latin1(std::string_view bytes, const std::string& label) {
  if (label != "windows-1252") return {{}, false};
  std::string utf8;
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte < 0x80)
      utf8 += c;
    else
      (utf8 += static_cast<char>(0xC0 | byte >> 6)) += static_cast<char>(0x80 | (byte & 0x3F));
  }
  return {utf8, true};
}

std::string words(const Message& message) { return message::text(message::plain_english(), message); }

}  // namespace

TEST_CASE("formats: the rows of the table are sound") {
  std::set<std::string_view> ids, first_endings;
  for (const Format& f : formats()) {
    CAPTURE(f.id);
    CHECK(ids.insert(f.id).second);
    REQUIRE_FALSE(f.endings.empty());
    CHECK(first_endings.insert(f.endings.front()).second);
    CHECK((f.read || f.write));
    CHECK((f.read != nullptr) == (f.claims != nullptr));
    CHECK((f.write || f.losses.empty()));
    CHECK_FALSE(words(f.name()).empty());
    for (const Loss& loss : f.losses)
      for (const std::int64_t count : {0, 1, 7}) CHECK_FALSE(words(loss.what(count)).empty());
    CHECK(find_format(f.id) == &f);
  }
  CHECK(find_format("no such format") == nullptr);
  CHECK(format_of({"talk.doc", "words"}).id == "text");
}

TEST_CASE("formats: one that loses nothing gives back what it wrote, one document or several") {
  for (std::uint64_t seed = 0; seed < 20; ++seed) {
    test::Random random(seed);
    const Document one = test::some_document(random, 20), two = test::some_document(random, 5);
    // Of a document that went on, so that there is something to undo.
    Document went_on = one;
    History history;
    for (int i = 0; i < 6; ++i) {
      const Edit edit = test::some_edit(random, went_on);
      if (edit.empty()) continue;
      REQUIRE(apply(went_on, edit) == "");
      history.done(edit);
    }
    for (const Format& f : formats()) {
      if (!f.read || !f.write) continue;
      CAPTURE(f.id);
      for (const std::vector<Outgoing>& sent :
           {std::vector<Outgoing>{{&went_on, &history, 77, 88}}, std::vector<Outgoing>{{&one}, {&two}}}) {
        const ReadFiles read = f.read({{"x" + std::string(f.endings.front()), f.write(sent, 5000)}});
        bool loses = false;
        for (const Outgoing& article : sent) loses = loses || !losses(f, *article.document).empty();
        if (loses) continue;
        CHECK(read.problems.empty());
        REQUIRE(read.articles.size() == sent.size());
        for (std::size_t i = 0; i < sent.size(); ++i) {
          const FiledArticle& back = read.articles[i];
          CHECK(back.document == *sent[i].document);
          if (!f.keeps_work || !sent[i].history) continue;
          CHECK(back.holds == Holds::work);
          CHECK(back.history.edits() == history.edits());
          CHECK(back.history.place() == history.place());
          CHECK(back.changed == 77);
          CHECK(back.trashed == 88);
          CHECK(back.made == 5000);
        }
      }
    }
  }
}

TEST_CASE("formats: files of several formats are read together, and a bad one is named") {
  test::Random random(3);
  const Document doc = test::some_document(random, 8);
  const ReadFiles read = read_files({{"a.TXT", "Rain is likely."},
                                     {"b.hearsay.json", write_hearsay(doc)},
                                     {"c.json", "{"},
                                     {"d.HTM", "<p>Sun.</p>"},
                                     {"e.txt", std::string("PK\0\0", 4)},
                                     {"f.txt", "  \n"},
                                     {"g.json", find_format("backup")->write({{&doc}}, 1)},
                                     {"h.json", find_format("backup")->write({}, 1)}},
                                    latin1);
  REQUIRE(read.articles.size() == 4);
  CHECK(read.articles[0].document.text.bytes() == "Rain is likely.");
  CHECK(read.articles[0].holds == Holds::text);
  CHECK(read.articles[0].document.meta.from == "a.TXT");
  CHECK(read.articles[1].document == doc);
  CHECK(read.articles[1].holds == Holds::tags);
  CHECK(read.articles[2].document.text.bytes() == "Sun.");
  CHECK(read.articles[3].document == doc);
  CHECK(read.articles[3].holds == Holds::work);
  std::string named;
  for (const FileProblem& problem : read.problems) {
    named += problem.name + " ";
    CHECK_FALSE(words(problem.what).empty());
  }
  CHECK(named == "c.json e.txt f.txt h.json ");
  CHECK(read_files({}, latin1).articles.empty());
}

TEST_CASE("formats: a page is decoded by what it declares, a text by its mark") {
  const ReadFiles read = read_files({{"a.html", "<meta charset=iso-8859-1><p>caf\xE9"},
                                     {"b.html", "<meta charset=klingon-8><p>x"},
                                     {"c.html", "<p>café"},
                                     {"d.txt", "caf\xE9 and more words, so that it is still text"},
                                     {"e.html", std::string("\x8F\0\x8E\x9A", 4)}},
                                    latin1);
  REQUIRE(read.articles.size() == 3);
  CHECK(read.articles[0].document.text.bytes() == "café");
  CHECK(read.articles[1].document.text.bytes() == "café");
  CHECK(read.articles[2].document.text.bytes().starts_with("caf\uFFFD"));
  REQUIRE(read.problems.size() == 2);
  CHECK(words(read.problems[0].what).find("klingon-8") != std::string::npos);
  CHECK(read.problems[1].what == message::make("file.not-text"));
}

TEST_CASE("formats: what is not a page's article is told") {
  const ReadText page = read_web_page("<nav>Home</nav><h1>Talks</h1><p>“Yes,” she said.</p><footer>About us</footer>");
  REQUIRE(page.boilerplate.size() == 1);
  CHECK(page.text.bytes(page.boilerplate[0]) == "About us");
}

TEST_CASE("formats: a text has its limits") {
  CHECK(read_plain_text(std::string(longest_text, 'a')).problem.empty());
  CHECK_FALSE(read_plain_text(std::string(longest_text + 1, 'a')).problem.empty());
  CHECK_FALSE(read_web_page("<p> </p>").problem.empty());
}

TEST_CASE("formats: what is lost is counted, and nothing is said of what is not there") {
  test::Random random(5);
  Document doc = test::some_document(random, 12);
  const std::vector<Lost> lost = losses(*find_format("text"), doc);
  REQUIRE(lost.size() == 1);
  CHECK(lost[0].count == doc.tags.size());
  doc.tags.clear();
  CHECK(losses(*find_format("text"), doc).empty());
}

TEST_CASE("formats: a file is named after the article, as every file system takes it") {
  const Format& text = *find_format("text");
  CHECK(file_name("Ferry talks", text) == "Ferry talks.txt");
  CHECK(file_name("Who said: “yes/no”?", text) == "Who said “yes no”.txt");
  CHECK(file_name("  ...  ", text) == "article.txt");
  CHECK(file_name("", text) == "article.txt");
  CHECK(file_name("../../etc", text) == "etc.txt");
  std::string emoji;
  for (int i = 0; i < 60; ++i) emoji += "😀";
  const std::string name = file_name(emoji, text);
  CHECK(Text::from(name).replaced() == 0);
  CHECK(name.size() <= 104);
}

TEST_CASE("formats: a file of all articles is named after the day") {
  const Format& backup = *find_format("backup");
  const std::int64_t day = 24 * 60 * 60 * 1000;
  CHECK(file_name_of_all(backup, 0) == "hearsay-backup-1970-01-01.json");
  CHECK(file_name_of_all(backup, day - 1) == "hearsay-backup-1970-01-01.json");
  CHECK(file_name_of_all(backup, 59 * day) == "hearsay-backup-1970-03-01.json");
  CHECK(file_name_of_all(backup, 11016 * day) == "hearsay-backup-2000-02-29.json");
  CHECK(file_name_of_all(backup, 47540 * day) == "hearsay-backup-2100-02-28.json");
  CHECK(file_name_of_all(backup, 47541 * day) == "hearsay-backup-2100-03-01.json");
  CHECK(file_name_of_all(*find_format("tags-csv"), 20779 * day) == "hearsay-articles-2026-11-22.tags.csv");
}

TEST_CASE("formats: the file chooser offers what can be read") {
  CHECK(readable_kinds() == ".json,application/json,.html,.htm,text/html,.txt,.text,text/plain");
}
