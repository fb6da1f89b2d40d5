// Several tabs on the same articles: following, taking over, two that write at once, leaving; with and without
// locks, over a storage that fails at any operation. Whatever happens, what was said to be saved is there, and
// what a tab that lives has made is stored in the end, in the article or in a copy.
#include <doctest/doctest.h>

#include <cstdlib>
#include <set>

#include "core/message/message.h"
#include "core/session/session.h"
#include "tests/unit/bad_browser.h"

using namespace hearsay;
using namespace hearsay::test;
using session::Access;
using session::Event;
using What = session::Event::What;

namespace {

Document article(const std::string& id) {
  Document doc = start();
  doc.id = id;
  doc.meta.title = "Rain " + id;
  return doc;
}

// Edits leave marks: persons of names that are never given twice.
using Marks = std::set<std::string>;

Marks marks_of(const Document& doc) {
  Marks marks;
  for (const auto& [id, person] : doc.persons) marks.insert(person.name);
  return marks;
}

std::string text(const Marks& marks) {
  std::string all;
  for (const std::string& name : marks) all += name + " ";
  return all;
}

std::string mark(Tab& tab, const std::string& id, const std::string& name) {
  EditBuilder builder(tab.session.find(id)->document(), message::as_it_was("Name"));
  builder.put(Person{builder.fresh("p"), name, 0, true, {}});
  return tab.session.apply(id, builder.build());
}

std::string rename(Tab& tab, const std::string& id, const std::string& name) {
  const Document& doc = tab.session.find(id)->document();
  Person person = doc.persons.begin()->second;
  person.name = name;
  return tab.session.apply(id, EditBuilder(doc, message::as_it_was("Rename")).put(person).build());
}

std::size_t told(const Tab& tab, What what) {
  return static_cast<std::size_t>(std::count_if(tab.events.begin(), tab.events.end(),
                                                [what](const Event& event) { return event.what == what; }));
}

// Two tabs that have opened the article "a"; the first one writes.
struct Two {
  Browser browser{2};
  Random random{3};
  Tab& one = *browser.tabs[0];
  Tab& two = *browser.tabs[1];

  explicit Two(bool has_locks = true) {
    browser.has_locks = has_locks;
    settle();
    one.session.create(article("a"));
    settle();
    two.session.library_row("a", browser.storage.library("a"));
    two.session.open("a");
    settle();
    one.events.clear();
    two.events.clear();
  }
  void settle() { browser.settle(random); }
  Marks stored(const std::string& id = "a") { return marks_of(browser.stored().at(id)); }
};

}  // namespace

TEST_CASE("tabs: one writes, the other follows, undo and all") {
  Two t;
  CHECK(t.one.session.status("a").access == Access::ours);
  CHECK(t.two.session.status("a").access == Access::elsewhere);
  CHECK(t.two.session.status("a").can_take_over);
  CHECK(mark(t.two, "a", "refused") != "");
  REQUIRE(mark(t.one, "a", "x") == "");
  t.settle();
  CHECK(t.two.session.find("a")->document() == t.one.session.find("a")->document());
  CHECK(t.two.session.find("a")->history().can_undo());
  CHECK(told(t.two, What::followed) == 1);
  CHECK(t.one.session.undo("a"));
  t.settle();
  CHECK(t.two.session.find("a")->document().persons.empty());
  // And writes when the first one leaves.
  t.one.session.close("a");
  t.settle();
  CHECK(t.two.session.status("a").access == Access::ours);
  CHECK(t.two.session.redo("a"));
  t.settle();
  CHECK(t.stored() == Marks{"x"});
}

TEST_CASE("tabs: taking over waits until the other tab has stored its work") {
  Two t;
  REQUIRE(mark(t.one, "a", "x") == "");
  t.two.session.take_over("a");
  t.settle();
  CHECK(t.two.session.status("a").access == Access::ours);
  CHECK(t.one.session.status("a").access == Access::elsewhere);
  CHECK(t.one.session.status("a").unsaved == 0);
  REQUIRE(mark(t.two, "a", "y") == "");
  t.settle();
  CHECK(t.stored() == Marks{"x", "y"});
  CHECK(t.one.session.find("a")->document() == t.two.session.find("a")->document());
}

TEST_CASE("tabs: taken over before all was stored, the rest is added when the article comes back") {
  Two t;
  for (const bool leaves : {false, true}) {
    const std::string lost = leaves ? "y" : "x";
    t.browser.storage.arm(Fault::refused, t.browser.storage.operations());
    REQUIRE(mark(t.one, "a", lost) == "");
    t.settle();
    REQUIRE(t.one.session.status("a").saving.what == SavingState::What::failed);
    t.browser.storage.arm(Fault::refused, t.browser.storage.operations());
    t.two.session.take_over("a");  // asks, and takes it after a while
    t.settle();
    CHECK(t.two.session.status("a").access == Access::ours);
    t.browser.storage.arm(Fault::none, 0);
    if (leaves) {
      // Nobody can be asked any more: both are kept.
      t.one.session.close("a");
      t.settle();
      CHECK(told(t.one, What::version_kept) == 1);
      const Event& kept = t.one.events.back();
      CHECK(kept.copy_title == "Rain a (mine)");
      CHECK(t.stored(kept.copy) == Marks{"x", "y"});
      CHECK(t.stored() == Marks{"x"});
      break;
    }
    CHECK(t.one.session.status("a").access == Access::overtaken);
    t.one.session.take_over("a");
    t.settle();
    CHECK(t.stored() == Marks{"x"});
    CHECK(t.one.session.status("a").access == Access::ours);
  }
}

TEST_CASE("tabs: without locks the later of two edits is made again on top of the other") {
  Two t(false);
  REQUIRE(mark(t.one, "a", "x") == "");
  REQUIRE(mark(t.two, "a", "y") == "");
  t.settle();
  CHECK(t.stored() == Marks{"x", "y"});
  // Or the article is kept as it was here, where it does not fit: both name the same person.
  for (const auto& tab : t.browser.tabs) t.browser.look(*tab);
  t.settle();
  REQUIRE(rename(t.one, "a", "u") == "");
  REQUIRE(rename(t.two, "a", "v") == "");
  t.settle();
  std::size_t copies = 0;
  Marks everywhere;
  for (const auto& [id, doc] : t.browser.stored()) {
    copies += id != "a";
    everywhere.merge(marks_of(doc));
  }
  CHECK(copies == 1);
  CHECK(everywhere.contains("u"));
  CHECK(everywhere.contains("v"));
}

TEST_CASE("tabs: what another tab deletes for good goes on here as a new article") {
  Two t;
  REQUIRE(mark(t.one, "a", "x") == "");
  t.settle();
  t.one.session.trash("a");
  t.settle();
  CHECK(told(t.two, What::trashed) == 1);
  REQUIRE(t.two.session.find("a"));
  t.one.session.purge("a");
  t.settle();
  CHECK(t.browser.stored().empty());
  REQUIRE(mark(t.two, "a", "y") == "");
  t.settle();
  REQUIRE(told(t.two, What::replaced) == 1);
  const auto replaced = std::find_if(t.two.events.begin(), t.two.events.end(),
                                     [](const Event& event) { return event.what == What::replaced; });
  const std::string copy = replaced->copy;
  CHECK(t.two.session.status(copy).access == Access::ours);
  CHECK(!t.two.session.find("a"));
  CHECK(t.stored(copy) == Marks{"x", "y"});
  CHECK(t.browser.stored().size() == 1);
}

TEST_CASE("tabs: an article that another tab works on is not deleted for good") {
  Two t;
  t.one.session.trash("a");
  t.settle();
  t.two.events.clear();
  REQUIRE(mark(t.two, "a", "y") == "");
  t.one.session.purge("a");
  t.settle();
  CHECK(t.stored() == Marks{"y"});
  CHECK(t.two.session.find("a"));
}

TEST_CASE("tabs: a lock is given back whatever happens while it is asked for") {
  Two t;
  t.one.session.close("a");
  t.settle();
  CHECK(t.browser.locks.at("a") == 1);
  t.two.session.take_over("a");  // it is had already
  t.two.session.close("a");
  t.settle();
  CHECK(t.browser.locks.empty());
  t.one.session.open("a");
  t.settle();
  t.two.session.open("a");
  t.settle();
  t.two.session.take_over("a");
  t.two.session.close("a");
  t.settle();
  CHECK(!t.browser.writes(1, "a"));
}

namespace {

// A few tabs, what they have done, and what of it must be there.
struct World {
  Browser browser;
  Random random;
  Marks made, saved, free;  // free: undone, or of an article deleted for good, or never said to be saved
  std::map<std::pair<std::size_t, std::string>, Marks> open_marks;  // by tab and article: not yet durable
  int next = 0;

  World(std::uint64_t seed, bool has_locks) : browser(2), random(seed) {
    browser.has_locks = has_locks;
    Tab& first = *browser.tabs.front();
    browser.settle(random);
    for (const char* id : {"a", "b"}) first.session.create(article(id));
    browser.settle(random);
    browser.look(*browser.tabs[1]);
    browser.settle(random);
  }

  // What a tab calls saved has to be there from now on.
  void take_stock() {
    for (const auto& tab : browser.tabs)
      for (auto& [key, marks] : open_marks)
        if (browser.tabs[key.first].get() == tab.get()) {
          const auto status = tab->session.status(key.second);
          if (tab->alive && status.access != Access::none && status.unsaved == 0) {
            saved.merge(marks);
            marks.clear();
          }
        }
  }
  bool step() {
    const bool more = browser.step(random);
    take_stock();
    return more;
  }
  void settle() {
    int steps = 0;
    while (step())
      if (++steps > 20000) FAIL("the tabs never come to rest");
  }

  void act() {
    Tab& tab = *browser.tabs[random.below(browser.tabs.size())];
    if (!tab.alive) return;
    session::Session& session = tab.session;
    const auto all = session.shelf().all();
    if (all.empty()) return;
    const std::string id = all[random.below(all.size())].id;
    const std::uint32_t what = random.below(100);
    if (what < 50) {
      if (!session.find(id)) return session.open(id);
      const std::string name = numbered("m", static_cast<std::uint64_t>(++next));
      // A new person, or another name for one: two tabs that give one each do not fit together.
      const std::map before = session.find(id)->document().persons;
      const bool renames = what < 12 && !before.empty();
      if (!(renames ? rename(tab, id, name) : mark(tab, id, name)).empty()) return;
      if (renames) free.insert(before.begin()->second.name);
      made.insert(name);
      open_marks[{tab_number(tab), id}].insert(name);
      take_stock();
    } else if (what < 60) {
      if (!session.find(id)) return;
      const Marks before = marks_of(session.find(id)->document());
      if (what < 56 ? !session.undo(id) : !session.redo(id)) return;
      const Marks after = marks_of(session.find(id)->document());
      for (const std::string& name : before)
        if (!after.contains(name)) free.insert(name);
    } else if (what < 72) {
      session.close(id);
    } else if (what < 84) {
      session.take_over(id);
    } else if (what < 88) {
      session.trash(id);
    } else if (what < 91) {
      session.restore(id);
    } else if (what < 93) {
      session.fetch(id);
    } else if (what < 96) {
      session.retry();
    } else {
      browser.look(tab);
    }
  }
  std::size_t tab_number(const Tab& tab) const {
    std::size_t at = 0;
    while (browser.tabs[at].get() != &tab) ++at;
    return at;
  }

  void run(int acts) {
    for (int i = 0; i < acts; ++i) {
      act();
      for (std::uint32_t steps = random.below(6); steps > 0; --steps) step();
    }
  }

  // Everybody leaves. What is left to be stored by a tab that lives is stored then.
  void finish(std::uint64_t seed) {
    for (int round = 0; round < 3; ++round) {
      settle();
      for (const auto& tab : browser.tabs)
        if (tab->alive) tab->session.retry();
    }
    settle();
    for (const auto& tab : browser.tabs)
      if (tab->alive) browser.look(*tab);
    settle();
    for (const auto& tab : browser.tabs) {
      if (!tab->alive) continue;
      for (const auto& [id, doc] : browser.stored()) {
        const session::OpenArticle* open = tab->session.find(id);
        const auto status = tab->session.status(id);
        if (open && status.unsaved == 0 && open->document() != doc)
          FAIL("seed ", seed, ": tab ", tab_number(*tab), " shows another state of ", id,
               " than is stored; access ", static_cast<int>(status.access), ", ",
               message::text(message::plain_english(), status.saving.message), " ", text(marks_of(open->document())), " instead of ",
               text(marks_of(doc)), " titles ", open->document().meta.title, doc.meta.title);
      }
    }
    for (const auto& tab : browser.tabs) {
      if (!tab->alive) continue;
      const auto all = tab->session.shelf().all();
      for (const LibraryEntry& entry : all)
        while (tab->session.find(entry.id)) tab->session.close(entry.id);
      for (int round = 0; round < 3; ++round) {
        settle();
        tab->session.retry();
      }
      if (tab->session.unsaved()) FAIL("seed ", seed, ": work is left in a tab that was left");
    }
    settle();
    for (const auto& [document, owner] : browser.locks)
      FAIL("seed ", seed, ": the lock of ", document, " is held by tab ", owner, ", which has nothing open");
    for (const auto& [key, marks] : open_marks)
      if (!browser.tabs[key.first]->alive)
        for (const std::string& name : marks) free.insert(name);
    Marks there;
    for (const auto& [id, doc] : browser.stored()) there.merge(marks_of(doc));
    std::string lost;
    for (const std::string& name : made)
      if (!there.contains(name) && (saved.contains(name) ? !undone(name) : !free.contains(name)))
        lost += " " + name + (saved.contains(name) ? " (saved)" : "");
    if (!lost.empty()) FAIL("seed ", seed, ": lost:", lost);
  }
  bool undone(const std::string& name) const { return free.contains(name); }
};

}  // namespace

TEST_CASE("tabs: nothing is lost in any order of things, with locks and without") {
  for (std::uint64_t seed = 0; seed < 600; ++seed) {
    World world(seed, seed % 3 != 0);
    world.run(60);
    world.finish(seed);
  }
}

TEST_CASE("tabs: nothing is lost with a fault at any operation, in every way") {
#if defined(__SANITIZE_ADDRESS__) || defined(__EMSCRIPTEN__)
  const bool all = std::getenv("HEARSAY_ALL_FAULTS") != nullptr;
#else
  const bool all = true;
#endif
  std::size_t runs = 0, ended = 0, copies = 0;
  for (std::uint64_t seed = 0; seed < (all ? 8u : 4u); ++seed) {
    World whole(seed, seed % 3 != 0);
    const std::size_t first = whole.browser.storage.operations();
    whole.run(40);
    whole.finish(seed);
    const std::size_t last = whole.browser.storage.operations();
    for (std::size_t operation = first; operation < last; ++operation)
      for (int f = 1; f < faults; ++f) {
        if (!all && static_cast<std::size_t>(f) != 1 + (operation + operation / 10) % (faults - 1)) continue;
        INFO("fault ", f, " at operation ", operation);
        World world(seed, seed % 3 != 0);
        world.browser.storage.arm(static_cast<Fault>(f), operation);
        world.run(40);
        world.finish(seed);
        ++runs;
        for (const auto& tab : world.browser.tabs) ended += !tab->alive;
        copies += world.browser.stored().size() - 2;
      }
  }
  MESSAGE(runs, " faults, ", ended, " tabs ended by them; ", copies, " copies were kept");
  CHECK(runs > (all ? 1500u : 100u));
  CHECK(ended > 0);
  if (all) CHECK(copies > 0);
}
