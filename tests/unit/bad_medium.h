// A medium that fails, tears, reorders and spoils at one chosen operation, and a person's session over it.
#pragma once

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/store/journal.h"
#include "tests/unit/generate.h"

namespace hearsay::test {

// What happens at one operation (one put or one delete) of a transaction.
enum class Fault {
  none,
  refused,         // the transaction fails, nothing is stored, and the medium says so
  stored_unsaid,   // all is stored, and the medium says that it failed
  delayed,         // the medium says that it failed, and carries it out later, before the next
  overtaken,       // the same, but after the next
  killed_before,   // the program ends; nothing is stored
  killed_after,    // the program ends; all is stored, nobody was told
  torn,            // the program ends; operations before this one are done, and this one with half its bytes
  torn_backwards,  // the same, but the operations after this one are done and not those before
  torn_goes_on,    // as torn, but the program lives and is told that it failed
  flipped,         // a bit of what is put is stored wrong, and the medium says that all is well
};
constexpr int faults = 11;

class BadMedium {
 public:
  enum class Answer { committed, failed, conflicted, dead };
  struct Result {
    Answer answer = Answer::committed;
    std::vector<StoredRecord> rows;
  };

  void arm(Fault fault, std::size_t operation) { fault_ = fault, at_ = operation; }
  std::size_t operations() const { return operations_; }
  bool dead() const { return dead_; }
  void revive() { dead_ = false; }

  Result run(const Transaction& t) {
    if (later_ && fault_ == Fault::delayed) carry_out(*std::exchange(later_, std::nullopt));
    if (t.expected_seq && newest(t.document) != *t.expected_seq) {
      Result result{Answer::conflicted, {}};
      for (StoredRecord& row : rows(t.document))
        if (row.seq > *t.expected_seq) result.rows.push_back(std::move(row));
      return result;
    }
    if (t.expected_library && library(t.document) != *t.expected_library) return {Answer::conflicted, {}};
    const std::size_t count = t.puts.size() + (t.act != Transaction::Library::leave) + (t.delete_below > 0) +
                              t.deletes.size() + t.clears.size();
    const bool hit = fault_ != Fault::none && at_ >= operations_ && at_ < operations_ + count;
    const std::size_t here = at_ - operations_;
    operations_ += count;
    if (!hit) {
      carry_out(t);
      if (later_) carry_out(*std::exchange(later_, std::nullopt));
      return {};
    }
    const Fault fault = fault_ == Fault::delayed ? fault_ : std::exchange(fault_, Fault::none);
    switch (fault) {
      case Fault::none:
        break;
      case Fault::refused:
        return {Answer::failed, {}};
      case Fault::stored_unsaid:
        carry_out(t);
        return {Answer::failed, {}};
      case Fault::delayed:
      case Fault::overtaken:
        later_ = t;
        return {Answer::failed, {}};
      case Fault::killed_before:
        dead_ = true;
        return {Answer::dead, {}};
      case Fault::killed_after:
        carry_out(t);
        dead_ = true;
        return {Answer::dead, {}};
      case Fault::torn:
        step(t, 0, here, here);
        dead_ = true;
        return {Answer::dead, {}};
      case Fault::torn_backwards:
        step(t, here, count, here);
        dead_ = true;
        return {Answer::dead, {}};
      case Fault::torn_goes_on:
        step(t, 0, here, here);
        return {Answer::failed, {}};
      case Fault::flipped: {
        carry_out(t);
        if (t.puts.empty()) return {};  // a row of the library alone
        const Put& put = t.puts[std::min(here, t.puts.size() - 1)];
        std::string& bytes = records_[{put.document, put.seq}];
        const std::size_t bit = (at_ * 7919) % (bytes.size() * 8);
        bytes[bit / 8] = static_cast<char>(bytes[bit / 8] ^ (1 << bit % 8));
        return {};
      }
    }
    return {};
  }

  std::vector<StoredRecord> rows(const std::string& document) const {
    std::vector<StoredRecord> found;
    for (auto it = records_.lower_bound({document, 0}); it != records_.end() && it->first.first == document;
         ++it)
      found.push_back({it->first.second, it->second});
    return found;
  }
  std::string library(const std::string& document) const {
    const auto it = library_.find(document);
    return it == library_.end() ? std::string() : it->second;
  }
  const std::map<std::string, std::string>& library() const { return library_; }
  std::map<std::pair<std::string, std::uint64_t>, std::string>& records() { return records_; }

 private:
  std::uint64_t newest(const std::string& document) const {
    const auto all = rows(document);
    return all.empty() ? 0 : all.back().seq;
  }
  // A transaction that comes late is asked for its expectation as any other.
  void carry_out(const Transaction& t) {
    if (!t.expected_seq || newest(t.document) == *t.expected_seq) step(t, 0, SIZE_MAX, SIZE_MAX);
  }
  // Operations [from, to), and of the one at `cut` half.
  void step(const Transaction& t, std::size_t from, std::size_t to, std::size_t cut) {
    std::size_t at = 0;
    const auto turn = [&] { return (at >= from && at < to) || at == cut; };
    for (const Put& put : t.puts) {
      if (turn())
        records_[{put.document, put.seq}] =
            at == cut ? put.bytes.substr(0, put.bytes.size() * (1 + at_ % 7) / 8) : put.bytes;
      ++at;
    }
    if (t.act != Transaction::Library::leave) {
      if (turn() && t.act == Transaction::Library::put)
        library_[t.document] = at == cut ? t.library.substr(0, t.library.size() / 2) : t.library;
      if (turn() && t.act == Transaction::Library::remove) library_.erase(t.document);
      ++at;
    }
    if (t.delete_below > 0) {
      if (turn())
        records_.erase(records_.lower_bound({t.document, 0}),
                       records_.lower_bound({t.document, t.delete_below}));
      ++at;
    }
    for (const std::uint64_t seq : t.deletes) {
      if (turn()) records_.erase({t.document, seq});
      ++at;
    }
    for (const std::string& document : t.clears) {
      if (turn())
        records_.erase(records_.lower_bound({document, 0}), records_.upper_bound({document, UINT64_MAX}));
      ++at;
    }
  }

  std::map<std::pair<std::string, std::uint64_t>, std::string> records_;
  std::map<std::string, std::string> library_;
  Fault fault_ = Fault::none;
  std::size_t at_ = 0, operations_ = 0;
  std::optional<Transaction> later_;
  bool dead_ = false;
};

// A person's session: the document on the page, its journal, and the medium under it.
struct Session {
  BadMedium medium;
  Journal journal;
  Document doc;
  History history;
  bool short_history = true;
  std::uint64_t acknowledged = 0;  // the revision that the page has called saved

  void begin(const Document& start, const Journal::Policy& policy) {
    doc = start;
    journal = Journal(policy);
    journal.create(doc, 1);
    pump();
  }

  void pump() {
    while (!medium.dead()) {
      const auto t = journal.next(doc, history);
      if (!t) break;
      const BadMedium::Result result = medium.run(*t);
      if (result.answer == BadMedium::Answer::committed) journal.committed(t->ticket);
      if (result.answer == BadMedium::Answer::failed) journal.failed(t->ticket, "The disk is full.");
      if (result.answer == BadMedium::Answer::conflicted) journal.conflicted(t->ticket, result.rows);
    }
    // A long history would only be copied here: a snapshot keeps no more of it than this.
    if (short_history && history.edits().size() > 20 && !history.can_redo())
      history.restore({history.edits().end() - 10, history.edits().end()}, 10);
    if (journal.state().what == SavingState::What::saved) acknowledged = journal.revision();
  }

  // Does one step and says which edit was made.
  void act(Random& random) {
    const std::uint32_t what = random.below(10);
    if (what == 0) {
      if (const auto edit = history.undo()) return make(*edit, Step::undone);
    }
    if (what == 1) {
      if (const auto edit = history.redo()) return make(*edit, Step::redone);
    }
    EditBuilder builder(doc, message::as_it_was(numbered("Step ", journal.revision())));
    if (doc.tags.empty() || (what < 6 && doc.tags.size() < 5)) {
      builder.put(
          Tag{.id = builder.fresh("t"), .layer = "me", .fragments = some_fragments(random, doc.text)});
    } else if (what < 7) {
      builder.remove_tag(any_key(random, doc.tags));
    } else {
      Tag tag = doc.tags.at(any_key(random, doc.tags));
      tag.note = std::to_string(journal.revision());
      builder.put(tag);
    }
    const Edit edit = builder.build();
    history.done(edit);
    make(edit, Step::done);
  }

  void make(const Edit& edit, Step step) {
    REQUIRE(apply(doc, edit) == "");
    journal.append(edit, doc, 2, step);
    pump();
  }

  // Ends the page and opens the article again.
  Recovered reopen(const Journal::Policy& policy) {
    medium.revive();
    journal = Journal(policy);
    const std::string id = doc.id;
    Recovered recovered = journal.open(id, medium.rows(id), medium.library(id));
    if (recovered.document) {
      doc = *recovered.document;
      history = recovered.history;
    }
    return recovered;
  }
};

inline Document start() {
  Document doc;
  doc.id = "d1";
  doc.text = Text::from("😀 “It may rain,” said Ms Rook.");
  doc.layers["me"] = {"me", Author::me, "Me", {}};
  return doc;
}

constexpr Journal::Policy often{
    .edits = 5, .bytes = 1 << 20, .batch_edits = 3, .batch_bytes = 1 << 20, .history_bytes = 300};

}  // namespace hearsay::test
