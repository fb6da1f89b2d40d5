// A class together: the heat of each word, agreement, what to talk about; and whose name is whose.
#include "core/exercise/class.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "core/exercise/marks.h"
#include "tests/unit/generate.h"

using namespace hearsay;
using namespace hearsay::exercise;

namespace {

// One letter a word, so that word n is the bytes [2n, 2n + 1).
const Text ten = Text::from("a b c d e f g h i j");
const Words words(ten);

Mark quote(std::uint32_t from, std::uint32_t to, std::string speaker = "") {
  return {.label = Label::quote, .fragments = {{2 * from, 2 * to - 1}}, .speaker = std::move(speaker)};
}

Document with_persons(const std::vector<std::string>& names) {
  Document doc;
  doc.text = Text::from("She said so.");
  doc.layers["me"] = {.id = "me"};
  for (const std::string& name : names) {
    const std::string id = fresh_id(doc, "p");
    doc.persons[id] = {.id = id, .name = name};
  }
  return doc;
}

}  // namespace

TEST_CASE("class: how many marked each word, nested and repeated marks of one person once") {
  const ClassView view = look_at(words, {{"one", {quote(0, 4), quote(1, 2)}}, {"two", {quote(2, 6)}}, {"three", {}}});
  std::string counts;
  for (const Heat& heat : view.heat) counts += std::to_string(heat.of(Label::quote));
  CHECK(counts == "1122110000");
  CHECK(view.heat[0].of(Label::hedge) == 0);
}

TEST_CASE("class: everybody the same is full agreement and nothing to talk about") {
  const std::vector<Annotator> same(3, {"same", {quote(0, 4, "Ada"), quote(6, 8, "Tom")}});
  const ClassView view = look_at(words, same);
  const Agreement& on_quotes = view.agreement_of(Label::quote);
  CHECK(on_quotes.cohen == 1.0);
  CHECK(on_quotes.fleiss == 1.0);
  CHECK(on_quotes.alpha == 1.0);
  CHECK(on_quotes.alpha_u == 1.0);
  CHECK(on_quotes.f1 == 1.0);
  CHECK(view.on_speakers.alpha == 1.0);
  CHECK(view.disputes.empty());
  // Nobody marked a hedge: there is nothing to say of it.
  CHECK_FALSE(view.agreement_of(Label::hedge).alpha);
  CHECK_FALSE(view.agreement_of(Label::hedge).f1);
}

TEST_CASE("class: who said it is compared where at least two heard somebody") {
  const ClassView view = look_at(words, {{"one", {quote(0, 2, "Ada"), quote(4, 6, "Tom")}},
                                         {"two", {quote(0, 2, "Ada"), quote(4, 6, "Ada")}},
                                         {"three", {quote(8, 10, "Zoe")}}});
  // Two words agree, two do not; of eight answers six are Ada.
  CHECK(view.on_speakers.alpha.value() == doctest::Approx(1 - 7 * 2.0 * 2 / (2 * 6 * 2)));
}

TEST_CASE("class: what they are split on comes first, and what one of many did is no dispute") {
  std::vector<Annotator> works;
  for (int i = 0; i < 10; ++i) {
    Annotator work{std::to_string(i), {}};
    work.marks.push_back(quote(0, 2));                    // all
    if (i < 5) work.marks.push_back(quote(3, 5));         // half
    if (i < 3) work.marks.push_back(quote(6, 8));         // three
    if (i < 1) work.marks.push_back(quote(9, 10));        // one
    works.push_back(work);
  }
  const std::vector<Dispute> disputes = look_at(words, works).disputes;
  REQUIRE(disputes.size() == 2);
  CHECK(disputes[0].words == Span{3, 5});
  CHECK(disputes[0].marked == 5);
  CHECK(disputes[0].weight == doctest::Approx(2));
  CHECK(disputes[1].words == Span{6, 8});
  CHECK(disputes[1].marked == 3);
}

TEST_CASE("class: nobody and one person are no class, but no error") {
  CHECK(look_at(words, {}).heat.size() == 10);
  const ClassView alone = look_at(words, {{"one", {quote(0, 2)}}});
  CHECK(alone.heat[1].of(Label::quote) == 1);
  CHECK_FALSE(alone.agreement_of(Label::quote).alpha);
  CHECK(alone.disputes.empty());
  CHECK(look_at(Words(Text::from("")), {{"one", {}}, {"two", {}}}).heat.empty());
}

TEST_CASE("class: a speaker is the longest name that holds the words of the shorter one, if there is one such name") {
  const Document first = with_persons({"Ada Finch", "Finch", "the council"}),
                 second = with_persons({"Mayor Ada Finch", "FINCH", "The council"}), third = with_persons({"Tom Finch"});
  const Speakers one({&first});
  CHECK(one.full_name("Finch") == "Ada Finch");
  CHECK(one.full_name("nobody knows") == "nobody knows");
  const Speakers two({&first, &second});
  CHECK(two.full_name("Finch") == "Mayor Ada Finch");
  CHECK(two.full_name("Ada Finch") == "Mayor Ada Finch");
  CHECK(two.full_name("FINCH") == "Mayor Ada Finch");
  CHECK(two.full_name("the council") == two.full_name("The council"));
  // With a second Finch the short name may be either.
  const Speakers three({&first, &second, &third});
  CHECK(three.full_name("Finch") == three.full_name("FINCH"));
  CHECK(three.full_name("Finch") != "Mayor Ada Finch");
  CHECK(three.full_name("Ada Finch") == "Mayor Ada Finch");
}

TEST_CASE("class: a document's marks are what its person marked or accepted") {
  Document doc = with_persons({"Ada Finch"});
  doc.layers["analysis"] = {.id = "analysis", .author = Author::analysis};
  doc.layers["mia"] = {.id = "mia", .author = Author::student};
  const auto put = [&](const char* id, const char* layer, Judgement judgement) {
    doc.tags[id] = {.id = id, .layer = layer, .fragments = {{0, 3}}, .person = "p1"};
    if (judgement != Judgement::undecided) test::judge(doc, id, judgement);
  };
  put("t1", "me", Judgement::undecided);
  put("t2", "analysis", Judgement::accepted);
  put("t3", "analysis", Judgement::undecided);
  put("t4", "analysis", Judgement::rejected);
  put("t5", "mia", Judgement::undecided);
  put("t6", "me", Judgement::undecided);
  doc.tags["t6"].label = Label::cue;
  const Speakers speakers({&doc});
  const std::vector<Mark> marks = marks_of(doc, speakers);
  REQUIRE(marks.size() == 3);
  CHECK(marks[0].id == "t1");
  CHECK(marks[1].id == "t2");
  CHECK(marks[2].label == Label::cue);
  CHECK(marks[0].speaker == "Ada Finch");
}

TEST_CASE("class: statements that differ are compared and disputed apart from the quotes") {
  const auto differs = [](Mark mark) {
    mark.elsewhere = {{.way = Elsewhere::Way::part}};
    return mark;
  };
  const ClassView view = look_at(words, {{"one", {differs(quote(0, 4)), quote(6, 8)}}, {"two", {quote(0, 4), quote(6, 8)}}});
  CHECK(view.agreement_of(Label::quote).alpha == 1.0);
  CHECK(view.on_statements.alpha.value() < 0.1);
  CHECK(view.on_statements.f1 == 0.0);
  REQUIRE(view.disputes.size() == 1);
  CHECK(view.disputes[0].statement);
  CHECK(view.disputes[0].words == Span{0, 4});
  CHECK(view.disputes[0].marked == 1);
  CHECK_FALSE(look_at(words, {{"one", {quote(0, 4)}}, {"two", {}}}).on_statements.alpha);
}
