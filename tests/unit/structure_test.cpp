// The article and the page around it (core/analysis/structure.h).
#include "core/analysis/structure.h"

#include <doctest/doctest.h>

#include <string>

using namespace hearsay;

namespace {

// One letter a paragraph: b body, h heading, x the page's.
std::string kinds(std::string_view bytes) {
  const Text text = Text::from(bytes);
  const Structure s = find_structure(text, segment(text).paragraphs);
  std::string out;
  for (const ParagraphKind k : s.kinds)
    out += k == ParagraphKind::body ? 'b' : k == ParagraphKind::heading ? 'h' : 'x';
  return out;
}

}  // namespace

TEST_CASE("structure: lines of the page") {
  CHECK(kinds("Also Read: Ten bridges that fell") == "x");
  CHECK(kinds("ALSO READ: Who was the man on the bridge? WATCH") == "x");
  CHECK(kinds("Follow The River Post on WhatsApp") == "x");
  CHECK(kinds("Scan the QR code with your phone for more from the valley") == "x");
  CHECK(kinds("The old bridge on Sunday. A. Smith/Getty Images") == "x");
  CHECK(kinds("Sign up for our newsletter.") == "x");
  CHECK(kinds("You may also like\nTen bridges that fell\nHow to cross a river\n") == "xxx");
}

TEST_CASE("structure: sentences that only sound like such lines are the article") {
  CHECK(kinds("Comments made by the board caused a stir on Monday.") == "b");
  CHECK(kinds("Copyright law will change, the minister said.") == "b");
  CHECK(kinds("“Follow the river and read more,” she said.") == "b");
  CHECK(kinds("Follow the money, an old rule says.") == "b");
}

TEST_CASE("structure: headings and what stands under them") {
  CHECK(kinds("Bridge closed for a year\n\nThe old bridge was closed on Monday.") == "hb");
  CHECK(kinds("It rained all night long and the river rose.") == "b");
}

TEST_CASE("structure: a paragraph that repeats an earlier one") {
  const Text text =
      Text::from("The bridge was closed.\n\nIt rained.\n\nThe bridge was closed.\n\nThe bridge was closed!");
  const Structure s = find_structure(text, segment(text).paragraphs);
  REQUIRE(s.repeats.size() == 1);
  CHECK(s.repeats[0].paragraph == 2);
  CHECK(s.repeats[0].of == 0);
}

TEST_CASE("structure: nothing at all") { CHECK(kinds("").empty()); }
