// Two reports of one council meeting, for tests of what seems to report one event.
#pragma once

#include <string_view>

namespace hearsay::test {

inline constexpr std::string_view herald =
    "Mayor Vera Lindqvist told the Tarnholt council on Monday that the swimming pool will close in August. “We have looked at "
    "every other way to pay for the repairs,” Lindqvist said. The roof lost 38 tiles in the storm of 12 March. Otto Brehme of the "
    "swimming club called the plan a disgrace and said that 640 children would have nowhere to learn to swim. Engineers from Ulvik had "
    "examined the pumps for nine weeks.";
inline constexpr std::string_view echo =
    "The swimming pool of Tarnholt is to close. “We have looked at every other way to pay for the repairs,” mayor Vera Lindqvist "
    "told the council. It is said to close in August. Otto Brehme, who leads the swimming club, said that 640 children would "
    "have nowhere to learn to swim. The storm of 12 March took 38 tiles off the roof. Parents gathered at the gate with "
    "banners. The nearest pool is in Skarby, an hour away by bus.";

}  // namespace hearsay::test
