// One tab's session: many articles at a time, what is told and when, the trash, and a storage that refuses.
// Tabs that write to the same articles: session_tabs_test.cpp.
#include "core/session/session.h"

#include <doctest/doctest.h>

#include <map>

#include "core/files/formats.h"
#include "core/message/message.h"
#include "core/session/backup_jobs.h"
#include "core/session/search.h"
#include "tests/unit/one_tab.h"

using namespace hearsay;
using namespace hearsay::test;
using session::Access;
using session::Event;
using What = session::Event::What;

namespace {

Edit naming(const session::Session& session, const std::string& id, const std::string& name) {
  EditBuilder builder(session.find(id)->document(), message::as_it_was("Name"));
  builder.put(Person{builder.fresh("p"), name, 0, true, {}});
  return builder.build();
}

// Hears what is told.
struct One : OneTab {
  std::vector<Event> heard() { return std::exchange(tab.events, {}); }
  std::vector<What> what() {
    std::vector<What> all;
    for (const Event& event : heard()) all.push_back(event.what);
    return all;
  }
};

}  // namespace

TEST_CASE("session: any number of articles is open at a time, each with its own history and figures") {
  One one;
  CHECK(one.what() == std::vector{What::ready});
  one.session.create(article("a"));
  one.session.create(article("b"));
  REQUIRE(one.session.find("a"));
  REQUIRE(one.session.find("b"));
  CHECK(one.session.status("a").saving.what == SavingState::What::saving);
  CHECK(one.session.unsaved());
  one.settle();
  CHECK(one.what() == std::vector{What::saved, What::saved});
  CHECK(!one.session.unsaved());
  CHECK(one.session.status("a").saved_at == 1000);

  const std::uint64_t a = one.session.find("a")->revision(), b = one.session.find("b")->revision();
  CHECK(one.session.find("a")->report().persons.empty());
  CHECK(one.session.apply("a", naming(one.session, "a", "Ms Rook")) == "");
  CHECK(one.session.find("a")->revision() != a);
  CHECK(one.session.find("b")->revision() == b);
  CHECK(one.session.find("a")->report().persons.size() == 1);
  CHECK(one.session.find("a")->history().edits().size() == 1);
  CHECK(one.session.find("b")->document().persons.empty());
  CHECK(!one.session.undo("b"));
  CHECK(one.session.undo("a"));
  CHECK(one.session.find("a")->document().persons.empty());
  CHECK(one.session.redo("a"));
  one.settle();

  Tab& next = one.again();
  CHECK(next.session.shelf().entries().size() == 2);
  next.session.open("a");
  next.session.open("b");
  CHECK(!next.session.find("a"));
  one.settle();
  CHECK(next.session.find("a")->document().persons.size() == 1);
  CHECK(next.session.find("a")->history().can_undo());
  CHECK(next.session.status("b").can_edit);
}

TEST_CASE("session: an article is open until all who opened it have closed it") {
  One one;
  one.session.create(article("a"));
  one.session.open("a");
  one.settle();
  CHECK(one.what() == std::vector{What::ready, What::opened, What::saved});
  one.session.close("a");
  CHECK(one.session.find("a"));
  one.session.close("a");
  CHECK(!one.session.find("a"));
  CHECK(one.browser.locks.empty());
  one.session.close("a");
  CHECK(one.session.apply("a", Edit{}) != "");
  CHECK(one.session.status("a").access == Access::none);

  // Closed while it is being read.
  one.session.open("a");
  one.session.close("a");
  one.settle();
  CHECK(!one.session.find("a"));
  CHECK(one.browser.locks.empty());
  one.session.open("a");
  one.session.close("a");
  one.session.open("a");
  one.settle();
  CHECK(one.session.find("a"));
  CHECK(one.what() == std::vector{What::opened});
}

TEST_CASE("session: what is closed before it is stored is stored, and taken up again when it is opened") {
  One one;
  one.session.create(article("a"));
  one.session.apply("a", naming(one.session, "a", "Ms Rook"));
  one.session.close("a");
  CHECK(!one.session.find("a"));
  CHECK(one.session.unsaved());
  one.session.open("a");
  REQUIRE(one.session.find("a"));
  CHECK(one.session.find("a")->document().persons.size() == 1);
  one.session.close("a");
  one.settle();
  CHECK(!one.session.unsaved());
  CHECK(one.browser.locks.empty());
  CHECK(one.browser.stored().at("a").persons.size() == 1);
}

TEST_CASE("session: what the storage refuses is said, kept, and stored when there is room") {
  One one;
  one.session.create(article("a"));
  one.session.create(article("b"));
  one.settle();
  one.heard();
  one.browser.storage.arm(Fault::refused, one.browser.storage.operations());
  one.session.apply("a", naming(one.session, "a", "Ms Rook"));
  one.settle();
  CHECK(one.session.status("a").saving.what == SavingState::What::failed);
  CHECK(one.session.stuck().empty());
  one.session.close("a");
  REQUIRE(one.session.stuck().size() == 1);
  CHECK(one.session.stuck()[0].title == "Rain a");
  CHECK(message::text(message::plain_english(), one.session.stuck()[0].why).find("The disk is full.") != std::string::npos);
  CHECK(one.session.unsaved());
  CHECK(one.what().empty());
  // Another article is stored: there is room again.
  one.session.apply("b", naming(one.session, "b", "Ms Rook"));
  one.settle();
  CHECK(one.session.stuck().empty());
  CHECK(!one.session.unsaved());
  CHECK(one.browser.stored().at("a").persons.size() == 1);

  one.browser.storage.arm(Fault::refused, one.browser.storage.operations());
  one.session.apply("b", naming(one.session, "b", "Mr Finch"));
  one.settle();
  CHECK(one.session.unsaved());
  one.session.retry();
  one.settle();
  CHECK(!one.session.unsaved());
}

TEST_CASE("session: several articles are read at once, and answered once for all who asked") {
  One one;
  for (const char* id : {"a", "b", "c"}) one.session.create(article(id));
  one.session.close("b");
  one.settle();
  one.heard();
  one.session.fetch("a");  // open: at once
  CHECK(one.what() == std::vector{What::fetched});
  one.session.close("a");
  one.session.close("c");
  one.session.fetch("a");
  one.session.fetch("b");
  one.session.fetch("b");
  one.session.fetch("nowhere");
  one.settle();
  std::map<std::string, int> read;
  for (const Event& event : one.heard()) {
    CHECK(event.what == What::fetched);
    CHECK((event.read ? event.read->document.id : "nowhere") == event.article);
    ++read[event.article];
  }
  CHECK(read == std::map<std::string, int>{{"a", 1}, {"b", 1}, {"nowhere", 1}});
  CHECK(!one.session.find("b"));
  CHECK(one.browser.locks.empty());
}

TEST_CASE("session: a preview is not kept, and the article takes its place") {
  One one;
  one.session.preview(article("a"));
  CHECK(one.session.status("a").previewed);
  CHECK(one.session.shelf().entries().empty());
  one.settle();
  CHECK(one.browser.storage.records().empty());
  one.session.create(article("a", "“It may snow,” said Ms Rook."));
  CHECK(!one.session.status("a").previewed);
  CHECK(one.session.find("a")->document().text.bytes().find("snow") != std::string_view::npos);
  one.settle();
  CHECK(one.browser.stored().contains("a"));
  // What is there is not written over.
  one.session.create(article("a", "“It may hail,” said Ms Rook."));
  one.session.preview(article("a", "“It may hail,” said Ms Rook."));
  CHECK(one.session.find("a")->document().text.bytes().find("snow") != std::string_view::npos);

  one.session.preview(article("p"));
  one.session.close("p");
  CHECK(!one.session.find("p"));
}

TEST_CASE("session: into the trash and back, and out of it for good") {
  One one;
  one.session.create(article("a"));
  one.session.open("a");
  one.session.apply("a", naming(one.session, "a", "Ms Rook"));
  one.session.trash("a");
  CHECK(!one.session.find("a"));
  CHECK(one.session.shelf().entries().empty());
  CHECK(one.session.shelf().trashed().size() == 1);
  one.settle();
  CHECK(one.what() == std::vector{What::ready, What::opened, What::closed});
  Tab& next = one.again();
  CHECK(next.session.shelf().trashed().size() == 1);
  next.session.restore("a");
  next.session.open("a");
  one.settle();
  CHECK(next.session.find("a")->document().persons.size() == 1);
  CHECK(next.session.shelf().entries().size() == 1);
  next.session.purge("a");  // not in the trash: nothing
  CHECK(next.session.shelf().entries().size() == 1);
  next.session.trash("a");
  one.settle();
  next.session.purge("a");
  one.settle();
  CHECK(next.session.shelf().all().empty());
  CHECK(one.browser.storage.records().empty());
  CHECK(one.browser.storage.library().empty());
  next.session.open("a");
  one.settle();
  CHECK(next.events.back().what == What::open_failed);
  CHECK(one.browser.locks.empty());
}

TEST_CASE("session: a call from heard() is answered after it") {
  struct Chain final : session::User {
    session::Session* session = nullptr;
    std::vector<std::string> told;
    int inside = 0;
    void heard(const Event& event) override {
      CHECK(++inside == 1);
      told.push_back(event.article);
      if (event.article == "a") session->fetch("b");
      if (event.article == "b") session->fetch("c");
      --inside;
    }
    std::int64_t now() override { return 1; }
    std::string fresh_id() override { return "n"; }
    std::string copy_title(session::Copy, std::string_view title) override { return std::string(title); }
    std::string untitled(bool) override { return {}; }
  } user;
  Browser browser{1};
  session::Session session(*browser.tabs.front(), user);
  user.session = &session;
  for (const char* id : {"a", "b", "c"}) session.create(article(id));
  session.fetch("a");
  CHECK(user.told == std::vector<std::string>{"a", "b", "c"});
}

TEST_CASE("session: when the storage goes away nothing more is handed to it, and the work stays") {
  One one;
  one.session.create(article("a"));
  one.settle();
  one.session.lost("The browser closed its storage.");
  one.session.apply("a", naming(one.session, "a", "Ms Rook"));
  CHECK(one.tab.asked.empty());
  CHECK(one.session.unsaved());
  CHECK(one.session.find("a")->document().persons.size() == 1);
  CHECK(!one.session.status("a").can_take_over);
}

TEST_CASE("session: in the database of a newer page everything can be read and nothing changed") {
  One one;
  one.session.create(article("a"));
  one.settle();
  one.session.ready(Place::newer, false, "");
  CHECK(one.session.find("a"));
  CHECK(!one.session.status("a").can_edit);
  CHECK(one.session.apply("a", naming(one.session, "a", "Ms Rook")) != "");
  CHECK(one.tab.asked.empty());
}

TEST_CASE("library search: by title, and by text that is read when it is asked for") {
  One one;
  for (const auto& [id, text] : {std::pair("a", "The harbour is closed."), {"b", "It rained."},
                                 {"c", "It was late when someone\nhad seen the Harbour\nmaster."}})
    one.session.create(article(id, text));
  one.session.close("a");
  one.session.close("b");
  one.settle();
  session::LibrarySearch search(one.session);
  const auto matches = [&] {
    std::string found;
    for (int rounds = 0; rounds == 0 || search.reading(); ++rounds) {
      REQUIRE(rounds < 20);
      one.settle();
      for (const Event& event : one.heard()) search.heard(event);
      found.clear();
      for (const LibraryEntry& entry : one.session.shelf().all())
        if (search.matches(entry)) found += entry.id;
    }
    return found;
  };
  CHECK(matches() == "abc");
  search.words = "harbour";
  CHECK(matches() == "ac");
  const session::Excerpt& excerpt = search.excerpt(one.session.shelf().find("a")->entry);
  CHECK(excerpt.before == "The ");
  CHECK(excerpt.words == "harbour");
  CHECK(excerpt.after == " is closed.");
  CHECK(search.excerpt(one.session.shelf().find("c")->entry).before == "… someone had seen the ");
  CHECK(search.excerpt(one.session.shelf().find("c")->entry).words == "Harbour");
  CHECK(search.excerpt(one.session.shelf().find("c")->entry).after == " master.");
  CHECK(search.excerpt(one.session.shelf().find("b")->entry).words == "");
  search.words = "Rain b";  // the title
  CHECK(matches() == "b");
  search.words = "no such words";
  CHECK(matches() == "");
}

TEST_CASE("library search: below a headline that is the title, as that shows its words itself") {
  One one;
  one.session.create(article("a", "Rain a\nIt was dry, and then the rain came."));
  one.session.create(article("b", "Rain b\nIt was dry."));
  one.settle();
  session::LibrarySearch search(one.session);
  search.words = "rain";
  std::map<std::string, std::string> found;
  for (const LibraryEntry& entry : one.session.shelf().all())
    if (search.matches(entry)) one.settle();
  for (int rounds = 0; rounds < 4; ++rounds) {
    one.settle();
    for (const Event& event : one.heard()) search.heard(event);
    for (const LibraryEntry& entry : one.session.shelf().all())
      if (search.matches(entry)) found[entry.id] = search.excerpt(entry).words + search.excerpt(entry).after;
  }
  CHECK(found == std::map<std::string, std::string>{{"a", "rain came."}, {"b", ""}});
}

TEST_CASE("backup jobs: saved as a whole, and opened again beside what has changed since") {
  One one;
  for (const char* id : {"same", "ahead", "apart", "gone", "bin"}) one.session.create(article(id));
  one.session.close("same");
  one.settle();
  one.session.trash("bin");
  one.settle();
  one.heard();
  const auto saved = [&one] {
    session::SavingAll saving(one.session, *find_format("backup"));
    saving.begin();
    for (int i = 0; i < 50 && !saving.done(); ++i) {
      for (const Event& event : one.heard()) saving.heard(event);
      one.settle();
    }
    CHECK(saving.done());
    CHECK(saving.unread().empty());
    return find_format("backup")->read({{"a.json", saving.finish(5000)}}).articles;
  };
  // The backup of a browser where more was done to one article, and something else to another.
  one.session.apply("ahead", naming(one.session, "ahead", "Ms Rook"));
  one.session.apply("apart", naming(one.session, "apart", "Ms Rook"));
  one.settle();
  const std::vector<FiledArticle> backup = saved();
  CHECK(backup.size() == 5);
  one.session.undo("ahead");
  one.session.undo("apart");
  one.session.apply("apart", naming(one.session, "apart", "Mr Finch"));
  one.session.trash("gone");
  one.settle();
  one.session.purge("gone");
  one.session.trash("same");
  one.session.close("ahead");
  one.settle();
  one.heard();

  session::BackupOpening opening(one.session, backup, {});
  opening.begin();
  for (int i = 0; i < 50 && !opening.done(); ++i) {
    for (const Event& event : one.heard()) opening.heard(event);
    one.settle();
  }
  REQUIRE(opening.done());
  one.settle();
  CHECK(opening.made() == 5000);
  const auto& counts = opening.counts();
  CHECK(counts.added == 1);     // gone
  CHECK(counts.updated == 0);
  CHECK(counts.copied == 1);    // apart
  CHECK(counts.restored == 1);  // same
  CHECK(counts.known == 2);     // ahead can be redone here; bin
  std::map<std::string, Document> stored = one.browser.stored();
  CHECK(stored.size() == 6);
  CHECK(stored.at("gone") == article("gone"));
  CHECK(stored.at("apart").persons.at("p1").name == "Mr Finch");
  CHECK(stored.at("n1").persons.at("p1").name == "Ms Rook");
  CHECK(stored.at("n1").meta.title == "Rain apart (copy)");
  CHECK(one.session.shelf().trashed().size() == 1);
  CHECK(!one.session.find("ahead"));
  CHECK(one.session.find("apart"));

  // Elsewhere all of it is new; and there a longer history brings an article up to date.
  One other;
  session::BackupOpening first(other.session, backup, {});
  first.begin();
  CHECK(first.done());
  CHECK(first.counts().added == 5);
  other.settle();
  CHECK(other.session.shelf().trashed().size() == 1);
  CHECK(other.browser.locks.empty());
  one.session.apply("apart", naming(one.session, "apart", "Mrs Wren"));
  one.session.open("ahead");
  one.settle();
  one.session.redo("ahead");
  one.session.apply("ahead", naming(one.session, "ahead", "Mrs Wren"));
  one.settle();
  session::BackupOpening second(other.session, saved(), {});
  second.begin();
  for (int i = 0; i < 50 && !second.done(); ++i) {
    for (const Event& event : other.heard()) second.heard(event);
    other.settle();
  }
  CHECK(second.counts().updated == 1);
  CHECK(other.browser.stored().at("ahead").persons.size() == 2);
  CHECK(other.browser.stored().at("apart").persons.at("p1").name == "Ms Rook");

  // A table of all articles has those of the list, the newest first, and none of the trash.
  session::SavingAll table(one.session, *find_format("tags-csv"));
  table.begin();
  for (int i = 0; i < 50 && !table.done(); ++i) {
    for (const Event& event : one.heard()) table.heard(event);
    one.settle();
  }
  CHECK(table.articles() == one.session.shelf().entries().size());
  CHECK(table.articles() < one.session.shelf().all().size());
  CHECK(table.finish(1).starts_with("\uFEFFarticle,"));
}
