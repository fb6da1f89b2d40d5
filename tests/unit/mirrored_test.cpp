// The made-up language of the tests that runs from the right: a whole translation, letter by letter.
#include "core/message/mirrored.h"

#include <doctest/doctest.h>

#include <set>
#include <string>
#include <vector>

#include "core/message/message.h"

using namespace hearsay::message;

TEST_CASE("mirrored: letters are, arguments and branches are not") {
  CHECK(mirrored("Keep {count}") == "ךההן {count}");
  CHECK(mirrored("{n, plural, =0 {no} other {# by {who}}}") == "{n, plural, =0 {םמ} other {# בר {who}}}");
  CHECK(mirrored("“7 %”: {x}") == "“7 %”: {x}");
  CHECK(mirrored("") == "");
}

TEST_CASE("mirrored: one letter for one") {
  const std::string all = mirrored("abcdefghijklmnopqrstuvwxyz");
  std::set<std::string> letters;
  for (std::size_t i = 0; i + 1 < all.size(); i += 2) letters.insert(all.substr(i, 2));
  CHECK(letters.size() == 26);
  CHECK(mirrored("ABC") == mirrored("abc"));
}

TEST_CASE("mirrored: it is a translation of every message") {
  const std::vector<std::string> all = mirrored_english();
  REQUIRE(all.size() == std::size(english));
  for (std::size_t i = 0; i < all.size(); ++i)
    CHECK_MESSAGE(is_translation({english[i].id, all[i]}, i), english[i].id);
}
