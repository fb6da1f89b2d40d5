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

TEST_CASE("structure: buttons, labels, dates, captions and the writer's own line") {
  for (const char* line :
       {"Share", "  • Copy link", "4 min read", "12 comments", "3 hours ago", "Image 2 of 5", "Advertisement", "Feb. 21, 2019",
        "Published 9:41 AM EST, Mon November 18, 2019", "The gate on Sunday (Image: Kim Aldous)",
        "[What you need to know to start the day, in your inbox.]", "Kim Aldous can be reached at kim@herald.example.",
        "Ivo Stanek and Bea Lund contributed to this report.", "With Post wires",
        "A version of this article appears in print on Page 4.",
        "A version of this article appears in print on Monday, on Page 4 of the valley’s edition, with the headline that "
        "the old bridge had on the evening before, when nobody knew that it was about to be closed."}) {
    CAPTURE(line);
    CHECK(kinds(line) == "x");
  }
  for (const char* line : {"She could share it.", "It took four minutes to read.", "On 21 February 2019 the bridge fell.",
                           "“You can follow @river,” she said, “or contact him.”", "They found a picture (it was an image of the gate)."}) {
    CAPTURE(line);
    CHECK(kinds(line) == "b");
  }
}

TEST_CASE("structure: who wrote the article stands at its end") {
  const std::string article = "Bridge closed\n\nThe old bridge was closed on Monday.\n\n";
  for (const char* note :
       {"Kim Aldous is a senior reporter covering the courts.", "Bea Lund covers schools for the Valley Post.",
        "Ann O’Neill is a senior reporter covering the courts.", "Ann O’Neill covers schools.",
        "Ivo van Stanek is the paper’s Hull correspondent. He was the editor of the Quay until 2019."}) {
    CAPTURE(note);
    CHECK(kinds(article + note) == "hbx");
    CHECK(kinds(std::string(note) + "\n\n" + article).front() == 'b');
  }
  for (const char* sentence :
       {"Kim Aldous is a reporter.", "Kim Aldous is a reporter who was jailed for covering the courts.",
        "Kim Aldous is a senior reporter covering the courts, her lawyer said.", "Kim Aldous covered the costs.",
        "The mayor is a senior writer of letters.", "Ann O’Neill’s."})
    CHECK_MESSAGE(kinds(article + sentence) == "hbb", std::string(sentence));
}

TEST_CASE("structure: a whole page pasted as text") {
  const std::string menu = "News\nSport\nWeather\nBusiness\nTravel\nFood\nArts\nVideo\nMore\n\n";
  const std::string article = "Bridge closed until the spring\n\nThe old bridge was closed on Monday, and the council does not "
                              "know when it will open.\n\nThe river rose by a metre in a single night this week.\n\n";
  const std::string links = "Festival opens in the old harbour\n\nSchool garden wins a county prize\n\nAbout\n\nTerms of use\n\n";
  CHECK(kinds(menu + article + links) == "xxxxxxxxx" "hbb" "xxxx");
  // Without a menu it is an article, whatever its lines are.
  CHECK(kinds(article + links) == "hbb" "hhhx");
  // A list of dates at its end is the article's.
  CHECK(kinds(menu + article + "4 June, Aldhaven, Town Hall\n\n5 June, Brimsea, The Old Mill\n") == "xxxxxxxxx" "hbbhh");
}

TEST_CASE("structure: what is known to be the page's stays so") {
  const Text text = Text::from("It rained all night long.\n\nIt rained in the morning as well.");
  const std::vector<hearsay::Span> parts = {{27, 60}};
  const Structure s = find_structure(text, segment(text).paragraphs, parts);
  CHECK(s.kinds == std::vector{ParagraphKind::body, ParagraphKind::boilerplate});
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
