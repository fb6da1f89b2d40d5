// Four short steps through the example, for who has never been here: keep, remove, tag your own, see who gets to speak.
//
//   Tour tour = Tour::at(kept);        // as an earlier visit left it
//   tour.did(TourStep::keep);          // the next step, if this was the one; else nothing
//   tour.leave();                      // at any time, for good
//
// Each step goes by itself when its act is done, wherever that was done. Knows no browser; tested by
// tests/unit/tour_test.cpp.
#pragma once

#include <string>
#include <string_view>

namespace hearsay::view {

enum class TourStep { keep, remove, tag, report, over };

class Tour {
 public:
  // "0" to "4", as kept() gave it; anything else: a first visit.
  static Tour at(std::string_view kept) {
    Tour out;
    if (kept.size() == 1 && kept[0] >= '0' && kept[0] <= '4') out.step_ = static_cast<TourStep>(kept[0] - '0');
    return out;
  }
  std::string kept() const { return std::string(1, static_cast<char>('0' + static_cast<int>(step_))); }

  TourStep step() const { return step_; }
  bool is_over() const { return step_ == TourStep::over; }
  void did(TourStep act) {
    if (act == step_ && !is_over()) step_ = static_cast<TourStep>(static_cast<int>(step_) + 1);
  }
  void leave() { step_ = TourStep::over; }

 private:
  TourStep step_ = TourStep::keep;
};

}  // namespace hearsay::view
