// What a word has in common with its relatives, and how much it says about the matter.
//
//   stem("negotiations") == stem("negotiating")      stem("knew") == stem("knowledge")
//   is_function_word("would")                         is_light_word("people")
//
// The endings are cut off after Porter ("An algorithm for suffix stripping", Program 14, 1980), with fewer steps; irregular
// verbs and a few nouns have a table. Words come folded, as fold() in folding.h gives them.
//
// Cost: O(bytes of the word).
#pragma once

#include <string>
#include <string_view>

namespace hearsay::comparing {

std::string stem(std::string_view folded);
// Whether a word says nothing about the matter by itself: articles, auxiliaries, pronouns, prepositions.
bool is_function_word(std::string_view folded);
// Whether a word is in every other news article, whatever it is about: make, time, people. Counts little.
bool is_light_word(std::string_view folded);

}  // namespace hearsay::comparing
