// The made-up language of the tests: a whole translation, and about 40 % longer.
#include "core/message/longer.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "core/message/message.h"

using namespace hearsay::message;

TEST_CASE("longer: words are, arguments and branches are not") {
  CHECK(longer("Keep {count}") == "Keeeep {count} o");
  CHECK(longer("{n, plural, =0 {none} one {# tag of {who}} other {# tags}}") ==
        "{n, plural, =0 {noonee} one {# taag oof {who}} other {# taags}} o");
  CHECK(longer("Open") == "Oopeen o");
  CHECK(longer("") == "");
}

TEST_CASE("longer: it is a translation of every message, and about 40 % longer") {
  const std::vector<std::string> all = longer_english();
  REQUIRE(all.size() == std::size(english));
  std::size_t letters = 0, more = 0;
  for (std::size_t i = 0; i < all.size(); ++i) {
    CHECK_MESSAGE(is_translation({english[i].id, all[i]}, i), english[i].id);
    letters += english[i].pattern.size();
    more += all[i].size();
  }
  const double times = static_cast<double>(more) / static_cast<double>(letters);
  CHECK(times > 1.25);
  CHECK(times < 1.5);
}
