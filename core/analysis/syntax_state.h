// The arc-hybrid transition system: a tree built word by word from left to right.
//
//   ParserState state(tags);                     // words 0 … n-1 wait in the buffer
//   state.apply(Transition::shift, Dep::root);   // the buffer's first word goes onto the stack
//   state.apply(Transition::left, Dep::nsubj);   // the stack's top becomes a child of the buffer's first word
//   state.apply(Transition::right, Dep::obj);    // … of the word under it on the stack
//
// Every word is shifted once and gets its head once, so n words take 2n steps. The end of the buffer stands
// for the artificial root: what is left of the stack there is attached to each other by `right`, and the last
// one is the root. Trees are projective and have one root.
//
// Cost: O(1) a step. Method: Kuhlmann, Gómez-Rodríguez and Satta 2011; with the dynamic oracle of Goldberg
// and Nivre 2013 the trainer teaches it from its own mistakes (tools/train).
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/analysis/syntax.h"

namespace hearsay::syntax {

enum class Transition : std::uint8_t { shift, left, right };
constexpr int action_count = 3;

// What was attached to a word so far.
struct Children {
  std::int16_t left1 = no_word, left2 = no_word;  // outermost, and the one next to it
  std::int16_t right1 = no_word, right2 = no_word;
  std::uint8_t kinds = 0;  // see kind_bit()
};

// The labels whose presence on a head says most about what it still wants, one bit each (subject, object or
// complement clause, mark, copula, auxiliary, case, determiner, mark of punctuation).
std::uint8_t kind_bit(Dep dep);

class ParserState {
 public:
  // Begins with `words` words, at most Syntax::max_piece.
  void reset(std::int32_t words);

  bool done() const { return next_ == size_ && height() == 0; }
  bool can(Transition action) const;
  // Whether only one action is possible (at the begin and at the end of the buffer), and which.
  bool forced(Transition& action) const;
  void apply(Transition action, Dep dep);

  std::int32_t size() const { return size_; }
  std::int32_t next() const { return next_; }  // first of the buffer; size() when it is empty
  // The stack from its top: 0 is the top, below `deepest`. no_word when it is not that high.
  static constexpr std::size_t deepest = 4;
  std::int32_t stack(std::size_t depth) const { return stack_[stack_.size() - 1 - depth]; }
  std::span<const std::int16_t> stack() const {
    return std::span<const std::int16_t>(stack_).subspan(deepest);
  }
  // Of no_word and of size() nothing.
  const Children& children(std::int32_t word) const { return children_[static_cast<std::size_t>(word + 1)]; }
  std::int32_t head(std::int32_t word) const { return heads_[static_cast<std::size_t>(word)]; }
  Dep dep(std::int32_t word) const { return static_cast<Dep>(label(word) - 1); }
  // 1 + dep(), 0 for no_word.
  std::uint8_t label(std::int32_t word) const { return labels_[static_cast<std::size_t>(word + 1)]; }
  // The child and the head of the arc that `left` or `right` would make; the head of the last arc is no_word.
  std::int32_t child_of(Transition action) const;
  std::int32_t head_of(Transition action) const;

 private:
  std::size_t height() const { return stack_.size() - deepest; }

  std::int32_t size_ = 0, next_ = 0;
  std::vector<std::int16_t> stack_;  // on `deepest` times no_word
  std::vector<std::int16_t> heads_;
  std::vector<std::uint8_t> labels_;  // [1 + word]
  std::vector<Children> children_;    // [1 + word]
};

}  // namespace hearsay::syntax
