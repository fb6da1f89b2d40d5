// The four steps of the first visit.
#include "web/view/tour.h"

#include <doctest/doctest.h>

using namespace hearsay::view;

TEST_CASE("tour: each step goes when its act is done, in their order") {
  Tour tour;
  CHECK(tour.step() == TourStep::keep);
  tour.did(TourStep::tag);
  CHECK(tour.step() == TourStep::keep);
  for (const TourStep act : {TourStep::keep, TourStep::remove, TourStep::tag, TourStep::report}) {
    CHECK(tour.step() == act);
    tour.did(act);
  }
  CHECK(tour.is_over());
  tour.did(TourStep::over);
  CHECK(tour.is_over());
}

TEST_CASE("tour: it goes on where an earlier visit left it, and who left it is not asked again") {
  Tour tour;
  tour.did(TourStep::keep);
  CHECK(Tour::at(tour.kept()).step() == TourStep::remove);
  tour.leave();
  CHECK(Tour::at(tour.kept()).is_over());
  for (const char* damaged : {"", "5", "done", "-1"}) CHECK(Tour::at(damaged).step() == TourStep::keep);
}
