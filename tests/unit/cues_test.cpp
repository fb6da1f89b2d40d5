// The dictionary of reporting words (core/analysis/words.h).
#include "core/analysis/words.h"

#include <doctest/doctest.h>

#include <string>

using namespace hearsay;

namespace {
std::string lemma(std::string_view form) { return std::string(cue_word(look_up(form).cue).lemma); }
}  // namespace

TEST_CASE("words: regular and irregular forms lead to their lemma") {
  for (const char* form : {"say", "says", "said", "saying"}) CHECK(lemma(form) == "say");
  for (const char* form : {"write", "writes", "wrote", "written", "writing"}) CHECK(lemma(form) == "write");
  for (const char* form : {"deny", "denies", "denied", "denying"}) CHECK(lemma(form) == "deny");
  for (const char* form : {"admit", "admits", "admitted", "admitting"}) CHECK(lemma(form) == "admit");
  for (const char* form : {"argue", "argues", "argued", "arguing"}) CHECK(lemma(form) == "argue");
  for (const char* form : {"stress", "stresses", "stressed", "stressing"}) CHECK(lemma(form) == "stress");
  for (const char* form : {"label", "labels", "labeled", "labelled", "labelling"})
    CHECK(lemma(form) == "label");
  for (const char* form : {"agree", "agrees", "agreed", "agreeing"}) CHECK(lemma(form) == "agree");
  CHECK(look_up("said").form == WordForm::past);
  CHECK(look_up("saying").form == WordForm::gerund);
  CHECK(look_up("says").form == WordForm::present);
}

TEST_CASE("words: other words are no cues") {
  for (const char* form : {"zebra", "", "sayed", "the", "river", "beting"}) CHECK(look_up(form).cue == 0);
  CHECK(cue_word(0).lemma.empty());
  CHECK(cue_word(65535).lemma.empty());
}

TEST_CASE("words: flags of people, time and small words") {
  CHECK((look_up("she").flags & word_she) != 0);
  CHECK((look_up("spokeswoman").flags & word_female) != 0);
  CHECK((look_up("monday").flags & word_time) != 0);
  CHECK((look_up("ukrainian").flags & word_nationality) != 0);
  CHECK(look_up("ukrainian").group == look_up("kyiv").group);
  CHECK(look_up("russian").group != look_up("kyiv").group);
}

TEST_CASE("words: the table of a text knows US from us and Sen. from sen") {
  const Text text = Text::from("The US told us that Sen. Lee wouldn’t say.");
  const Segments segments = segment(text);
  const WordTable table(text, segments);
  bool place = false, pronoun = false, honorific = false, negation = false;
  for (std::uint32_t i = 0; i < segments.tokens.size(); ++i) {
    const std::string_view w = text.bytes(segments.tokens[i].span);
    if (w == "US") place = table.has(i, word_place) && !table.has(i, word_i);
    if (w == "us") pronoun = table.has(i, word_i) && !table.has(i, word_place);
    if (w == "Sen.") honorific = table.has(i, word_honorific);
    if (w == "n’t") negation = table.has(i, word_negation);
  }
  CHECK(place);
  CHECK(pronoun);
  CHECK(honorific);
  CHECK(negation);
}

TEST_CASE("words: lower case keeps other bytes and straightens apostrophes") {
  CHECK(lower_case("Don’T É") == "don't É");
}
