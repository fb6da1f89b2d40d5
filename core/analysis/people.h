// Stage 7: who is named in the article, and which names are one person.
//
//   "US President Donald Trump … Mr Trump … Trump"   one person, "Donald Trump", male, president, US
//   "Zelenskyy … Zelensky"                            one person: two ways to spell one name
//   "Ann Lee … Bob Lee … Lee"                         two persons; the bare surname is the one named last
//   "Mrs Clinton", "Mr Clinton"                       two persons, by their titles
//   "the White House", "Greenpeace"                   bodies; "Kyiv" a place that may speak
//
// Left to the next stage (speakers.h): pronouns and descriptions ("she", "the Ukrainian leader").
//
// Names inside quotations count as names, but do not make anybody the one a pronoun outside of them means.
//
// Cost: one pass over the tokens; a name is looked up by the hash of its last word: O(tokens).
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/analysis/article.h"

namespace hearsay {

enum class Gender : std::uint8_t { unknown, male, female };

struct Entity {
  std::string name;                // the fullest form so far
  std::vector<std::string> words;  // of that form, lower case
  Gender gender = Gender::unknown;
  bool person = false;             // a title, a first name or a pronoun says so
  bool body = false;               // an organisation or a place
  std::uint16_t nation = 0;        // WordInfo::group of "Russian", "US" before a title; 0 unknown
  std::vector<std::string> roles;  // "president", "mayor": singular, lower case
  std::uint32_t count = 0;         // mentions by name
  std::uint32_t first_token = 0;
};

struct NameMention {
  TokenRange range;          // the name without its title
  TokenRange with_title;     // the same with title and role before it
  std::uint32_t entity = 0;  // index into People::entities
  bool quoted = false;       // inside a quotation
};

struct People {
  std::vector<Entity> entities;
  std::vector<NameMention> mentions;  // sorted by range.first
  // The mention that covers the token; no_one when there is none. O(log mentions).
  std::int32_t at(std::uint32_t token) const;
};

People find_people(const Article& article);

}  // namespace hearsay
