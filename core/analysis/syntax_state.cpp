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

void State::reset(std::int32_t words) {
  size_ = words;
  next_ = 0;
  stack_.clear();
  heads_.assign(static_cast<std::size_t>(words), no_word);
  deps_.assign(static_cast<std::size_t>(words), Dep::root);
  children_.assign(static_cast<std::size_t>(words), Children{});
}

bool State::can(Action action) const {
  switch (action) {
    case Action::shift:
      return next_ < size_;
    case Action::left:
      return !stack_.empty() && (next_ < size_ || stack_.size() == 1);
    case Action::right:
      return stack_.size() >= 2;
  }
  return false;
}

bool State::forced(Action& action) const {
  if (next_ < size_) {
    action = Action::shift;
    return stack_.empty();
  }
  action = stack_.size() >= 2 ? Action::right : Action::left;
  return true;
}

std::int32_t State::child_of(Action action) const { return action == Action::shift ? no_word : stack(0); }

std::int32_t State::head_of(Action action) const {
  if (action == Action::right) return stack(1);
  return action == Action::left && next_ < size_ ? next_ : no_word;
}

void State::apply(Action action, Dep dep) {
  if (action == Action::shift) {
    stack_.push_back(static_cast<std::int16_t>(next_++));
    return;
  }
  const std::int32_t head = head_of(action);
  const std::int16_t child = stack_.back();
  stack_.pop_back();
  heads_[static_cast<std::size_t>(child)] = static_cast<std::int16_t>(head);
  deps_[static_cast<std::size_t>(child)] = dep;
  if (head == no_word) return;
  Children& c = children_[static_cast<std::size_t>(head)];
  if (action == Action::left) {
    c.left2 = c.left1;
    c.left1 = child;
  } else {
    c.right2 = c.right1;
    c.right1 = child;
  }
  c.kinds |= kind_bit(dep);
}

}  // namespace hearsay::syntax
