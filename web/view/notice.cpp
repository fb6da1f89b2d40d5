// Tested by tests/unit/notice_test.cpp and tests/browser/notice_test.mjs.
#include "web/view/notice.h"

#include <algorithm>
#include <utility>

namespace hearsay::view {

std::int64_t Notice::lasts() const {
  constexpr std::int64_t shortest = 10'000, for_a_byte = 60;
  return std::max(shortest, for_a_byte * static_cast<std::int64_t>(text.size()));
}

void Notice::about(Work now_open, std::int64_t now) {
  work = std::move(now_open);
  said = now;
}

bool Notice::holds(const Work& now_open, std::int64_t now) const {
  if (text.empty() || now_open.acts != work.acts) return false;
  // A clock that was set back gives no message a longer life.
  if (now - said >= lasts() || now < said) return false;
  if (action == "undo")
    return now_open.article == work.article && now_open.steps == work.steps &&
           now_open.of_steps == work.of_steps;
  if (action == "restore-article") return now_open.deleted == work.deleted;
  return true;
}

}  // namespace hearsay::view
