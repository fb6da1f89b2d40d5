// Events as rows of the library: stored, brought back, deleted, backed up; damaged rows; articles and events apart.
#include <doctest/doctest.h>

#include "core/event/event.h"
#include "core/files/formats.h"
#include "core/message/message.h"
#include "core/session/backup_jobs.h"
#include "core/session/session.h"
#include "core/store/backup.h"
#include "tests/unit/one_tab.h"

using namespace hearsay;
using namespace hearsay::test;
using What = session::Event::What;

namespace {

LibraryEntry event(const std::string& id, const std::string& title, std::int64_t changed = 7) {
  LibraryEntry entry;
  entry.id = std::string(event_prefix) + id;
  entry.title = title;
  entry.created = 5;
  entry.changed = changed;
  const events::EventPlace there{.article = "a", .to = 4, .words = "“It "}, here{.article = "b", .to = 4, .words = "“It "};
  entry.event = events::write_event({.articles = {{.id = "a", .outlet = "The Post", .date = "May"}, {.id = "b"}},
                                     .corrections = {{.first = there, .second = here, .author = "me"}}});
  return entry;
}

}  // namespace

TEST_CASE("event rows: one is written and read, and an article's row is as it was") {
  const LibraryEntry entry = event("x", "The ferry");
  const std::optional<LibraryEntry> read = read_library(write_library(entry));
  REQUIRE(read);
  CHECK(events::read_event(read->event).record == events::read_event(entry.event).record);
  CHECK_FALSE(events::read_event(read->event).mended);
  CHECK(read_library(write_library(*read)) == read);
  CHECK(is_event(entry));
  const std::string old = write_library(library_entry(article("a")));
  CHECK(old.find("event") == old.npos);
  CHECK_FALSE(is_event(*read_library(old)));
}

TEST_CASE("event rows: stored, listed apart from the articles, there again, deleted and brought back") {
  OneTab one;
  one.session.create(article("a"));
  one.session.keep_event(event("x", "The ferry"));
  one.session.keep_event(event("y", "The dam", 9));
  one.settle();
  CHECK(one.session.shelf().entries().size() == 1);
  REQUIRE(one.session.shelf().events().size() == 2);
  CHECK(one.session.shelf().events().front()->title == "The dam");
  Tab& next = one.again();
  REQUIRE(next.session.shelf().events().size() == 2);
  const LibraryEntry* ferry = next.session.entry("event-x");
  REQUIRE(ferry);
  CHECK(events::read_event(ferry->event).record.articles.front().outlet == "The Post");
  next.session.trash("event-x");
  one.settle();
  CHECK(next.session.shelf().events().size() == 1);
  REQUIRE(next.session.shelf().trashed().size() == 1);
  next.session.restore("event-x");
  one.settle();
  CHECK(next.session.shelf().events().size() == 2);
  next.session.trash("event-x");
  one.settle();
  next.session.purge("event-x");
  one.settle();
  CHECK(next.session.entry("event-x") == nullptr);
  CHECK(one.browser.storage.library("event-x").empty());
}

TEST_CASE("event rows: another tab hears of an event") {
  Browser browser(2);
  Random random(3);
  browser.settle(random);
  browser.tabs[0]->session.keep_event(event("x", "The ferry"));
  browser.settle(random);
  REQUIRE(browser.tabs[1]->session.shelf().events().size() == 1);
  CHECK(browser.tabs[1]->session.shelf().events().front()->title == "The ferry");
}

TEST_CASE("event rows: a damaged one is listed as an event, and the others stay") {
  OneTab one;
  one.session.keep_event(event("x", "The ferry"));
  one.session.create(article("a"));
  one.settle();
  Browser browser;
  browser.storage = one.browser.storage;
  Transaction damage;
  damage.document = "event-x";
  damage.act = Transaction::Library::put;
  damage.library = "{\"id\":\"event-x\",\"ti";
  browser.storage.run(damage);
  Tab& tab = browser.start();
  Random random(1);
  browser.settle(random);
  CHECK(tab.session.shelf().entries().size() == 1);
  REQUIRE(tab.session.shelf().events().size() == 1);
  CHECK(tab.session.shelf().events().front()->title == "Event without a name");
  CHECK(events::read_event(tab.session.shelf().events().front()->event).mended);
}

TEST_CASE("event rows: a backup has them, and brings them back without overwriting") {
  OneTab one;
  one.session.create(article("a"));
  one.session.keep_event(event("x", "The ferry \"and\" the ], \"count\": 3"));
  one.settle();
  one.tab.events.clear();
  session::SavingAll saving(one.session, *find_format("backup"));
  saving.begin();
  for (int i = 0; i < 20 && !saving.done(); ++i) {
    for (const session::Event& heard : std::exchange(one.tab.events, {})) saving.heard(heard);
    one.settle();
  }
  REQUIRE(saving.done());
  CHECK(saving.unread().empty());
  const std::string file = saving.finish(5000);
  ReadFiles read = find_format("backup")->read({{"b.json", file}});
  REQUIRE(read.problems.empty());
  REQUIRE(read.articles.size() == 1);
  REQUIRE(read.rows.size() == 1);

  OneTab other;
  session::BackupOpening opening(other.session, read.articles, read.rows);
  opening.begin();
  other.settle();
  CHECK(opening.counts().events == 1);
  REQUIRE(other.session.shelf().events().size() == 1);
  const std::optional<LibraryEntry> theirs = read_library(read.rows.front());
  REQUIRE(theirs);
  CHECK(*other.session.shelf().events().front() == *theirs);
  // The same again is nothing new, here nor where it was made; one that was changed is kept beside it.
  CHECK_FALSE(other.session.add_event(*theirs));
  CHECK_FALSE(one.session.add_event(*theirs));
  other.session.keep_event(event("x", "My ferry"));
  CHECK(other.session.add_event(*theirs));
  CHECK(other.session.shelf().events().size() == 2);
  CHECK(other.session.entry("event-x")->title == "My ferry");
}

TEST_CASE("event rows: a backup without events is as it always was, and a damaged row is refused with its file") {
  OneTab one;
  one.session.create(article("a"));
  one.settle();
  const Document doc = article("a");
  BackupWriter writer(1);
  writer.add(library_entry(doc), doc, {});
  const std::string file = writer.finish();
  CHECK(file.find("rows") == file.npos);
  BackupWriter broken(1);
  broken.add(library_entry(doc), doc, {});
  broken.add_row("{");
  CHECK(message::text(message::plain_english(), read_backup(broken.finish()).problem).find("event") != std::string::npos);
}
