// Tested by tests/unit/syntax_test.cpp.
#include "core/analysis/syntax_state.h"

namespace hearsay::syntax {

std::uint8_t kind_bit(Dep dep) {
  switch (dep) {
    case Dep::nsubj:
    case Dep::nsubj_pass:
    case Dep::csubj:
    case Dep::expl:
      return 1;
    case Dep::obj:
    case Dep::ccomp:
    case Dep::xcomp:
      return 2;
    case Dep::mark:
      return 4;
    case Dep::cop:
      return 8;
    case Dep::aux:
    case Dep::aux_pass:
      return 16;
    case Dep::case_:
      return 32;
    case Dep::det:
    case Dep::nmod_poss:
      return 64;
    case Dep::punct:
      return 128;
    default:
      return 0;
  }
}

void ParserState::reset(std::int32_t words) {
  size_ = words;
  next_ = 0;
  const auto count = static_cast<std::size_t>(words);
  stack_.assign(deepest, no_word);
  heads_.assign(count, no_word);
  labels_.assign(count + 1, 1 + static_cast<std::uint8_t>(Dep::root));
  labels_[0] = 0;
  children_.assign(count + 2, Children{});
}

bool ParserState::can(Transition action) const {
  switch (action) {
    case Transition::shift:
      return next_ < size_;
    case Transition::left:
      return height() != 0 && (next_ < size_ || height() == 1);
    case Transition::right:
      return height() >= 2;
  }
  return false;
}

bool ParserState::forced(Transition& action) const {
  if (next_ < size_) {
    action = Transition::shift;
    return height() == 0;
  }
  action = height() >= 2 ? Transition::right : Transition::left;
  return true;
}

std::int32_t ParserState::child_of(Transition action) const {
  return action == Transition::shift ? no_word : stack(0);
}

std::int32_t ParserState::head_of(Transition action) const {
  if (action == Transition::right) return stack(1);
  return action == Transition::left && next_ < size_ ? next_ : no_word;
}

void ParserState::apply(Transition action, Dep dep) {
  if (action == Transition::shift) {
    stack_.push_back(static_cast<std::int16_t>(next_++));
    return;
  }
  const std::int32_t head = head_of(action);
  const std::int16_t child = stack_.back();
  stack_.pop_back();
  heads_[static_cast<std::size_t>(child)] = static_cast<std::int16_t>(head);
  labels_[static_cast<std::size_t>(child + 1)] = static_cast<std::uint8_t>(1 + static_cast<int>(dep));
  if (head == no_word) return;
  Children& c = children_[static_cast<std::size_t>(head + 1)];
  if (action == Transition::left) {
    c.left2 = c.left1;
    c.left1 = child;
  } else {
    c.right2 = c.right1;
    c.right1 = child;
  }
  c.kinds |= kind_bit(dep);
}

}  // namespace hearsay::syntax
