// Tabs of one browser, as sessions meet it (web/browser: storage.js, tabs.js): one storage, one writer an
// article, messages that tell what was stored. What comes when is a matter of the seed; the storage can fail at
// any operation (bad_medium.h), and a tab can end at any moment.
//
// Where there are no locks, every tab may write and none hears of another before it is looked at again.
#pragma once

#include <doctest/doctest.h>

#include <algorithm>
#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "core/session/session.h"
#include "core/store/recovery.h"
#include "tests/unit/bad_medium.h"

namespace hearsay::test {

struct Browser;

// One tab: its session, what it has asked of the browser, and what it is about to hear.
class Tab final : public hearsay::Medium, public session::User {
 public:
  Tab(Browser& browser, std::size_t number) : browser_(browser), number_(number), session(*this, *this) {}

  // Medium.
  void serve(MediumUser& user) override { user_ = &user; }
  void read(std::string_view document, std::uint64_t after, How how) override {
    asked.push_back({Ask::Kind::read, std::string(document), after, how, {}});
  }
  void claim(std::string_view document) override;
  void give(std::string_view document) override;
  void leave(std::string_view document) override;
  void write(const Transaction& t) override { asked.push_back({Ask::Kind::write, t.document, 0, {}, t}); }

  // User.
  void heard(const session::Event& event) override { events.push_back(event); }
  std::int64_t now() override { return 1000; }
  std::string fresh_id() override;
  std::string copy_title(session::Copy why, std::string_view title) override {
    return std::string(title) + (why == session::Copy::own_version ? " (mine)" : " (copy)");
  }
  std::string untitled(bool is_event) override { return is_event ? "Event without a name" : "Article without a title"; }

  struct Ask {
    enum class Kind { read, write, row } kind;
    std::string document;
    std::uint64_t after = 0;
    How how = How::look;
    Transaction transaction;
    bool waits = false;  // for another tab to give the article
  };

 private:
  Browser& browser_;
  std::size_t number_;
  MediumUser* user_ = nullptr;
  friend struct Browser;

 public:
  std::vector<Ask> asked;
  std::deque<std::function<void(MediumUser&)>> answers;
  std::vector<session::Event> events;
  bool alive = true;
  session::Session session;
};

struct Browser {
  BadMedium storage;
  std::vector<std::unique_ptr<Tab>> tabs;
  bool has_locks = true;
  std::map<std::string, std::size_t> locks;                // article → the tab that writes
  std::map<std::string, std::deque<std::size_t>> waiting;  // article → tabs that want to
  int ids = 0;

  explicit Browser(std::size_t count = 0) {
    while (tabs.size() < count) start();
  }

  Tab& start() {
    tabs.push_back(std::make_unique<Tab>(*this, tabs.size()));
    Tab& tab = *tabs.back();
    for (const auto& [id, bytes] : storage.library())
      tab.answers.push_back([id = id, bytes = bytes](MediumUser& user) { user.library_row(id, bytes); });
    tab.answers.push_back([](MediumUser& user) { user.ready(Place::indexed_db, false, {}); });
    return tab;
  }

  // The end of a tab: its locks are free, what it asked last is not done.
  void end(Tab& tab) {
    tab.alive = false;
    tab.asked.clear();
    tab.answers.clear();
    for (auto& [id, queue] : waiting) std::erase(queue, tab.number_);
    const auto held = locks;
    for (const auto& [id, owner] : held)
      if (owner == tab.number_) release(id);
    for (const auto& [id, queue] : waiting)  // given to the tab that has ended
      if (!locks.contains(id)) release(id);
  }

  void release(const std::string& document) {
    locks.erase(document);
    const auto found = waiting.find(document);
    if (found == waiting.end() || found->second.empty()) return;
    auto& queue = found->second;
    locks[document] = queue.front();
    tell_changed(*tabs[queue.front()], document);
    queue.pop_front();
  }
  bool lock(std::size_t tab, const std::string& document) {
    return locks.try_emplace(document, tab).first->second == tab;
  }
  void wait(std::size_t tab, const std::string& document) {
    auto& queue = waiting[document];
    if (std::find(queue.begin(), queue.end(), tab) == queue.end()) queue.push_back(tab);
  }
  bool writes(std::size_t tab, const std::string& document) const {
    const auto owner = locks.find(document);
    return !has_locks || (owner != locks.end() && owner->second == tab);
  }
  void steal(std::size_t tab, const std::string& document) {
    const auto owner = locks.find(document);
    if (owner != locks.end() && owner->second != tab) {
      Tab& lost = *tabs[owner->second];
      lost.answers.push_back([document](MediumUser& user) { user.taken(document); });
      wait(owner->second, document);
    }
    locks[document] = tab;
  }

  void tell_changed(Tab& tab, const std::string& document) {
    tab.answers.push_back([document](MediumUser& user) { user.changed(document); });
  }
  // A person looks at a tab: it looks at the storage.
  void look(Tab& tab) {
    for (const auto& [id, bytes] : storage.library()) tab.asked.push_back({Tab::Ask::Kind::row, id, 0, {}, {}});
    tell_changed(tab, "");
  }

  // What the tab has asked may be done when nothing that it wrote before is still to be done.
  bool can_do(const Tab& tab, std::size_t at) const {
    for (std::size_t i = 0; i < at; ++i)
      if (tab.asked[i].kind == Tab::Ask::Kind::write) return false;
    return !tab.asked[at].waits || !locks.contains(tab.asked[at].document);
  }

  // Does one thing that has been waiting. False when there was nothing.
  bool step(Random& random) {
    struct Choice {
      Tab* tab;
      std::size_t at;  // in what it asked; SIZE_MAX: an answer
    };
    std::vector<Choice> choices, patience;
    for (const auto& tab : tabs) {
      if (!tab->alive) continue;
      if (!tab->answers.empty()) choices.push_back({tab.get(), SIZE_MAX});
      for (std::size_t at = 0; at < tab->asked.size(); ++at)
        (can_do(*tab, at) ? choices : patience).push_back({tab.get(), at});
    }
    if (choices.empty()) {  // nobody gives what was asked for: it is taken
      std::erase_if(patience, [](const Choice& c) { return !c.tab->asked[c.at].waits; });
      if (patience.empty()) return false;
      choices = patience;
    }
    const Choice choice = choices[random.below(choices.size())];
    Tab& tab = *choice.tab;
    if (choice.at == SIZE_MAX) {
      const auto answer = std::move(tab.answers.front());
      tab.answers.pop_front();
      answer(*tab.user_);
      return true;
    }
    Tab::Ask ask = std::move(tab.asked[choice.at]);
    tab.asked.erase(tab.asked.begin() + static_cast<std::ptrdiff_t>(choice.at));
    if (ask.kind == Tab::Ask::Kind::write)
      write(tab, ask.transaction);
    else if (ask.kind == Tab::Ask::Kind::row)
      row(tab, ask.document);
    else
      read(tab, std::move(ask));
    return true;
  }
  void settle(Random& random) {
    int steps = 0;
    while (step(random))
      if (++steps > 20000) FAIL("the tabs never come to rest");
  }

  void read(Tab& tab, Tab::Ask ask) {
    const std::string document = ask.document;
    if (has_locks && ask.how == How::open && !lock(tab.number_, document)) wait(tab.number_, document);
    if (has_locks && ask.how == How::take && !lock(tab.number_, document)) {
      if (!ask.waits) {
        ask.waits = true;
        std::erase(waiting[document], tab.number_);
        tabs[locks[document]]->answers.push_back([document](MediumUser& user) { user.asked(document); });
        tab.asked.push_back(std::move(ask));
        return;
      }
      steal(tab.number_, document);
    }
    std::vector<StoredRecord> rows = storage.rows(document);
    std::erase_if(rows, [&ask](const StoredRecord& row) { return ask.after > 0 && row.seq <= ask.after; });
    tab.answers.push_back([this, &tab, document, how = ask.how, rows = std::move(rows)](MediumUser& user) {
      user.records(document, how, writes(tab.number_, document), rows);
    });
  }

  void row(Tab& tab, const std::string& document) {
    tab.answers.push_back([document, bytes = storage.library(document)](MediumUser& user) {
      if (bytes.empty())
        user.library_gone(document);
      else
        user.library_row(document, bytes);
      user.changed(document);
    });
  }

  void write(Tab& tab, const Transaction& t) {
    const BadMedium::Result result = storage.run(t);
    const std::string document = t.document;
    const std::uint64_t ticket = t.ticket;
    switch (result.answer) {
      case BadMedium::Answer::dead:
        storage.revive();
        return end(tab);
      case BadMedium::Answer::committed:
        tab.answers.push_back([this, &tab, document, ticket](MediumUser& user) {
          if (has_locks)
            for (const auto& other : tabs)
              if (other.get() != &tab && other->alive)
                other->asked.push_back({Tab::Ask::Kind::row, document, 0, {}, {}});
          user.committed(document, ticket);
        });
        return;
      case BadMedium::Answer::failed:
        tab.answers.push_back(
            [document, ticket](MediumUser& user) { user.failed(document, ticket, "The disk is full."); });
        return;
      case BadMedium::Answer::conflicted:
        tab.answers.push_back([document, ticket, rows = result.rows](MediumUser& user) {
          user.conflicted(document, ticket, rows);
        });
        return;
    }
  }

  // Every article that is stored, as it would open now.
  std::map<std::string, Document> stored() {
    std::map<std::string, Document> found;
    for (const auto& [key, bytes] : storage.records())
      if (!found.contains(key.first))
        if (auto document = recover(key.first, storage.rows(key.first)).document)
          found[key.first] = std::move(*document);
    return found;
  }
};

inline void Tab::claim(std::string_view document) {
  if (browser_.has_locks) browser_.lock(number_, std::string(document));
}
inline void Tab::give(std::string_view document) {
  const std::string id(document);
  if (!browser_.writes(number_, id) || !browser_.has_locks) return;
  bool asked_for = false;
  for (const auto& tab : browser_.tabs)
    for (const Ask& ask : tab->asked) asked_for = asked_for || (ask.waits && ask.document == id);
  browser_.wait(number_, id);
  if (asked_for)
    browser_.locks.erase(id);  // the tab that asked takes it
  else
    browser_.release(id);
}
inline void Tab::leave(std::string_view document) {
  const std::string id(document);
  if (!browser_.has_locks) return;
  std::erase(browser_.waiting[id], number_);
  if (browser_.writes(number_, id)) browser_.release(id);
}
inline std::string Tab::fresh_id() { return numbered("n", static_cast<std::uint64_t>(++browser_.ids)); }

}  // namespace hearsay::test
