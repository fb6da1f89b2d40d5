// A message at the foot of the article: what happened, and what can be done about it.
//
//   notice = {.text = "Speakers merged.", .button = "Undo", .action = "undo"};
//   notice.about(work, now);              // as the work is when it is said
//   if (!notice.holds(work, now)) …       // it goes
//
// It goes with the next act, when its time is over, and when what it says is no longer so: an Undo in it takes back
// the act that it tells of and never another one, so a message whose step is not the newest any more is gone. Another
// tab's edits end it too.
//
// Times are milliseconds. Cost: O(1).
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

namespace hearsay::view {

// What a message can be about.
struct Work {
  std::string article = {};             // the open one; empty: none
  std::size_t steps = 0, of_steps = 0;  // so many steps of its history are done, of how many
  std::string deleted = {};             // the article that was deleted last
  unsigned acts = 0;                    // counts what the person did
};

struct Notice {
  std::string text;
  std::string button = {};  // "Undo"; empty: none
  std::string action = {};  // the id of the action that the button runs
  bool problem = false;
  Work work = {};
  std::int64_t said = 0;

  // Ten seconds, and longer for one that takes longer to read.
  std::int64_t lasts() const;
  void about(Work now_open, std::int64_t now);
  bool holds(const Work& now_open, std::int64_t now) const;
};

}  // namespace hearsay::view
