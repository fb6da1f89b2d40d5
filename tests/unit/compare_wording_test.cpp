// core/compare: folding, stems, wording.
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "core/compare/folding.h"
#include "core/compare/stems.h"
#include "core/compare/wording.h"

using namespace hearsay::comparing;
using hearsay::Span;
using hearsay::Text;

namespace {

std::vector<FoldedWord> words(const Text& text) { return words_of(text, Span{0, text.size()}); }

std::string folded(const char* bytes) {
  const Text text = Text::from(bytes);
  std::string out;
  for (const FoldedWord& word : words(text)) out += (out.empty() ? "" : " ") + word.folded;
  return out;
}

Wording wording(const char* fullest, const char* other) {
  const Text a = Text::from(fullest), b = Text::from(other);
  return compare_wording(a, words(a), b, words(b));
}

// "=we -never +will ~go/going": kept, left out, added, changed.
std::string alignment(const char* first, const char* second) {
  const Text a = Text::from(first), b = Text::from(second);
  std::string out;
  for (const AlignedWords& step : align(a, words(a), b, words(b))) {
    if (!out.empty()) out += ' ';
    const std::string from(a.bytes(step.of_first)), to(b.bytes(step.of_second));
    switch (step.how) {
      case WordChange::kept:
        out += '=' + to;
        break;
      case WordChange::left_out:
        out += '-' + from;
        break;
      case WordChange::added:
        out += '+' + to;
        break;
      case WordChange::changed:
        out += '~' + from + '/' + to;
        break;
    }
  }
  return out;
}

}  // namespace

TEST_CASE("words are folded: case, marks, accents, British spelling") {
  CHECK(folded("“We will HONOUR it,” he wrote…") == "we will honor it he wrote");
  CHECK(folded("Łódź, São Tomé") == "lodz sao tome");
  CHECK(folded("don’t don't") == "don't don't");
  CHECK(folded("the U.S. and 5,000.50 men") == "the us and 5,000.50 men");
  CHECK(folded("well-known") == "well known");
  for (const auto& [british, american] :
       std::vector<std::pair<std::string, std::string>>{{"organised", "organized"},
                                                        {"colours", "colors"},
                                                        {"centre", "center"},
                                                        {"defence", "defense"},
                                                        {"travelled", "traveled"},
                                                        {"analyse", "analyze"},
                                                        {"dialogue", "dialog"},
                                                        {"programme", "program"}})
    CHECK(fold(british) == fold(american));
  CHECK(fold("hour") != fold("hor"));
  CHECK(fold("four") == "four");
}

TEST_CASE("what two spellings of one word differ in has a name") {
  CHECK(foldings_between("peace", "peace") == 0);
  CHECK(foldings_between("Peace", "peace") == letter_case);
  CHECK(foldings_between("don’t", "don't") == marks);
  CHECK(foldings_between("café", "cafe") == accents);
  CHECK(foldings_between("honour", "honor") == spelling);
  CHECK(foldings_between("Honour", "honor") == (letter_case | spelling));
  CHECK(foldings_between("large-scale", "largescale") == joining);
}

TEST_CASE("relatives share a stem, others do not") {
  for (const auto& pair : std::vector<std::pair<std::string, std::string>>{{"negotiations", "negotiating"},
                                                                           {"talks", "talked"},
                                                                           {"knew", "knowledge"},
                                                                           {"died", "deaths"},
                                                                           {"governor's", "governors"},
                                                                           {"ready", "readiness"},
                                                                           {"investigate", "investigation"}})
    CHECK_MESSAGE(stem(pair.first) == stem(pair.second), pair.first, " ", stem(pair.first), " ",
                  stem(pair.second));
  CHECK(stem("harbour") != stem("harvest"));
  CHECK(stem("police") != stem("policy"));
  CHECK(is_function_word("would"));
  CHECK(is_function_word("don't"));
  CHECK_FALSE(is_function_word("island's"));
  CHECK(is_light_word("people"));
  CHECK_FALSE(is_light_word("ferry"));
}

TEST_CASE("the wording in marks against the fullest one") {
  CHECK(wording("We will sail on Monday", "we will sail on monday.") == Wording::verbatim);
  CHECK(wording("a large-scale plan", "a largescale plan") == Wording::verbatim);
  CHECK(wording("We will honour it", "We will honor it") == Wording::verbatim);
  CHECK(wording("We will sail on Monday", "sail on Monday") == Wording::trimmed);
  CHECK(wording("We will surely sail on Monday", "We will … sail on Monday") == Wording::trimmed);
  CHECK(wording("We will sail on Monday", "We may sail on Monday") == Wording::altered);
  CHECK(wording("We will sail on Monday", "On Monday we will sail") == Wording::altered);
  CHECK(wording("We will sail", "") == Wording::paraphrased);
}

TEST_CASE("wordings are aligned word by word") {
  CHECK(alignment("We will go", "We will not go") == "=We =will +not =go");
  CHECK(alignment("We will never go", "We will go") == "=We =will -never =go");
  CHECK(alignment("they begin talks", "they began talking") == "=they ~begin/began ~talks/talking");
  CHECK(alignment("", "new words") == "+new +words");
  CHECK(alignment("a large-scale plan", "a largescale plan") == "=a =largescale =plan");
}

TEST_CASE("an alignment goes through both wordings in order and leaves out no word") {
  // All pairs of wordings of up to four words out of three.
  const std::vector<std::string> letters{"tea", "cup", "pot"};
  std::vector<std::string> all{""};
  for (std::size_t i = 0; i < all.size() && all.size() < 121; ++i)
    for (const std::string& letter : letters) all.push_back(all[i].empty() ? letter : all[i] + ' ' + letter);
  for (const std::string& first : all)
    for (const std::string& second : all) {
      const Text a = Text::from(first), b = Text::from(second);
      std::string of_first, of_second;
      std::size_t kept = 0;
      for (const AlignedWords& step : align(a, words(a), b, words(b))) {
        if (!step.of_first.empty()) (of_first += of_first.empty() ? "" : " ") += a.bytes(step.of_first);
        if (!step.of_second.empty()) (of_second += of_second.empty() ? "" : " ") += b.bytes(step.of_second);
        if (step.how == WordChange::kept) {
          ++kept;
          REQUIRE(a.bytes(step.of_first) == b.bytes(step.of_second));
        }
      }
      REQUIRE(of_first == first);
      REQUIRE(of_second == second);
      if (first == second) REQUIRE(kept == words(a).size());
    }
}

TEST_CASE("a figure in digits or in words and a name in other letters are the same words") {
  CHECK(wording("We measured it forty times in nineteen years", "We measured it 40 times in 19 years") ==
        Wording::verbatim);
  CHECK(wording("We lost 5,000 men", "We lost five thousand men") == Wording::verbatim);
  CHECK(wording("I spoke to Vanskiy on Monday", "I spoke to Vanskyy on Monday") == Wording::verbatim);
  CHECK(wording("I spoke to Vanskiy on Monday", "spoke to Vansky’s") == Wording::altered);
  CHECK(alignment("forty times", "40 times") == "=40 =times");
  CHECK(alignment("Vanskiy came", "Vansky came") == "=Vansky =came");
}

TEST_CASE("another figure, another name and words that only sound alike are other words") {
  CHECK(wording("We measured it forty times", "We measured it 41 times") == Wording::altered);
  CHECK(wording("I spoke to Vanskiy", "I spoke to Vanska") == Wording::altered);
  CHECK(wording("the phone rang", "the fone rang") == Wording::altered);
  CHECK(wording("Chat with us", "Hat with us") == Wording::altered);
}
