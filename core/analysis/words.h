// The one dictionary of the attribution stages: what a word may be, by its form alone.
//
//   look_up("said").cue != 0            a form of "say", WordForm::past
//   look_up("she").flags & word_she
//   look_up("spokeswoman").flags        word_role | word_female
//   look_up("zebra")                    nothing known: cue 0, flags 0
//
// Cost: one hash of the lower-cased word and, mostly, one comparison; every token of an article is looked up
// once (WordTable). The table is built at first use from core/lexicon/english: saying, people, names, places, times and
// function words, written for Hearsay (about 2,500 forms), and person_nouns.txt, taken from WordNet (about 5,500).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/text/segment.h"
#include "core/text/text.h"

namespace hearsay {

enum class WordForm : std::uint8_t {
  base,
  present,
  past,
  participle,
  gerund
};  // say, says, said, said, saying

// What a reporting word takes as its content, and how. A cue may have several.
enum Frame : std::uint32_t {
  frame_quote = 1 << 0,               // “…,” she said
  frame_clause = 1 << 1,              // said (that) it rains; asked whether it rains
  frame_object = 1 << 2,              // announced a plan
  frame_about = 1 << 3,               // complained about the plan
  frame_of = 1 << 4,                  // warned of rain, spoke of peace
  frame_for = 1 << 5,                 // called for a vote
  frame_to = 1 << 6,                  // pointed to the low turn-out, admitted to a mistake
  frame_at = 1 << 7,                  // hinted at a deal
  frame_on = 1 << 8,                  // commented on the vote, insisted on a vote
  frame_against = 1 << 9,             // warned against haste
  frame_infinitive = 1 << 10,         // promised to go
  frame_object_infinitive = 1 << 11,  // urged them to go: the content is "them to go"
  frame_as = 1 << 12,                 // described the talks as good: "the talks", "good"
  frame_predicate = 1 << 13,          // called the talks a success: "the talks a success"
  frame_addressee = 1 << 14,          // told them (that) it rains: "them" is not content
  frame_with = 1 << 15,               // disagreed with the plan
  frame_in = 1 << 16,                 // believed in the plan
  frame_whole_object = 1 << 17,  // criticised the plan for its cost: the object with all that hangs on it
};

enum class CueClass : std::uint8_t { none, speech, belief, attitude, demand, evidence };

struct CueWord {
  std::string_view lemma;
  CueClass kind = CueClass::none;
  std::uint32_t frames = 0;
  bool noun = false;  // "claim", "statement": a noun that takes "that …"
};

enum WordFlag : std::uint32_t {
  word_he = 1 << 0,
  word_she = 1 << 1,
  word_they = 1 << 2,
  word_it = 1 << 3,
  word_i = 1 << 4,           // I, me, we, us, you: inside quotations somebody else's
  word_possessive = 1 << 5,  // his, her, their, its
  word_honorific = 1 << 6,   // Mr, Mrs, Dr, Sen.: comes only before a name
  word_role = 1 << 7,        // president, minister, spokeswoman, official, leader
  word_group = 1 << 8,       // officials, critics, police, government, company
  word_male = 1 << 9,
  word_female = 1 << 10,
  word_first_name = 1 << 11,
  word_time = 1 << 12,  // Monday, yesterday, March, week
  word_preposition = 1 << 13,
  word_determiner = 1 << 14,
  word_and = 1 << 15,           // and, or, but
  word_auxiliary = 1 << 16,     // is, has, will, did …
  word_relative = 1 << 17,      // who, which, that
  word_adverb = 1 << 18,        // also, later, then: may be between source and cue
  word_subordinator = 1 << 19,  // because, although, while, when, after
  word_place = 1 << 20,         // countries, capitals and cities that speak for their governments
  word_negation = 1 << 21,
  word_organisation = 1 << 22,  // Party, Committee, University: the last word of a body's name
  word_particle = 1 << 23,      // of, de, von, bin inside a name
  word_nationality = 1 << 24,   // Ukrainian, Russian, US
  word_person = 1 << 25,        // man, woman, mother, voter: a common noun for somebody
  word_medium = 1 << 26,        // statement, interview, post, tweet: where something was said
  word_somebody = 1 << 27,      // vicar, midwife, goalkeeper: WordNet's nouns for persons
  word_collective = 1 << 28,    // choir, brigade, charity: WordNet's nouns for bodies
  word_evidence = 1 << 29,      // poll, survey, study: what shows or finds something
  word_stance = 1 << 30,        // adamant, confident, afraid: is … that it rains
};

struct WordInfo {
  std::uint32_t flags = 0;
  std::uint16_t cue = 0;       // index for cue_word(); 0: no cue
  std::uint16_t noun_cue = 0;  // the same for the noun: "hope", "claim"
  WordForm form = WordForm::base;
  std::uint16_t group = 0;  // nationality and place: the same number for "Ukrainian", "Ukraine", "Kyiv"
};

// `lower` in lower case, curly apostrophes straight. Unknown words give an empty WordInfo.
const WordInfo& look_up(std::string_view lower);
const CueWord& cue_word(std::uint16_t index);

// Every token of a text, looked up once. Memory: 12 bytes a token.
class WordTable {
 public:
  WordTable(const Text& text, const Segments& segments);
  const WordInfo& operator[](std::uint32_t token) const { return info_[token]; }
  bool has(std::uint32_t token, std::uint32_t flags) const { return (info_[token].flags & flags) != 0; }

 private:
  std::vector<WordInfo> info_;
};

// ASCII letters to lower case, ’ to '; other bytes as they are. O(word).
std::string lower_case(std::string_view word);

}  // namespace hearsay
