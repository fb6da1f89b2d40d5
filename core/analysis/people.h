// Stage 8: which names are one person or body.
//
//   "US President Donald Trump … Mr Trump … Trump"   one person, "Donald Trump", male, president, US
//   "Zelenskyy … Zelensky"                            one person: two ways to spell one name
//   "Yun Seo-rin … Yun", "Ana de la Cruz … De la Cruz", "Luz Ortega Rey … Ortega"    one each
//   "Ann Lee … Bob Lee … Lee"                         two persons; the bare surname is the one named last
//   "Mrs Clinton", "Mr Clinton"                       two persons, by their titles
//   "the Centre for Soil Science … the CSS"           one body; "Kyiv" a place that may speak
//   "Roe said … Bob Roe"                              one person, though the full name comes later
//
// Left to the next stage (speakers.h): pronouns and descriptions ("she", "the Ukrainian leader").
//
// Names inside quotations count as names, but do not make anybody the one a pronoun outside of them means.
//
// Cost: two passes over the names; a name is looked up by the hash of a word of it: O(tokens).
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/analysis/article.h"
#include "core/analysis/name_spans.h"

namespace hearsay {

struct Entity {
  std::string name;                // the fullest form in the article
  std::vector<std::string> words;  // of that form, lower case
  std::string nickname, suffix;    // lower case; mostly empty
  Gender gender = Gender::unknown;
  bool gender_by_name = false;  // see NameSpan
  bool person = false;         // a title, a first name or an apposition says so
  bool body = false;           // an organisation or a place
  bool place = false;          // a country or a capital
  bool located = false;        // somewhere behind "in" or "near"
  bool speaks = false;         // somewhere the subject of a reporting word
  std::uint16_t nation = 0;    // WordInfo::group of "Russian", "US" in front of a title; 0 unknown
  std::vector<Role> roles;     // "president", "mayor"
  std::uint32_t count = 0;     // mentions by name
  std::uint32_t whole = 0;     // mentions by as many words as the name has
  std::uint32_t articles = 0;  // of these with "the" in front
  std::uint32_t first_token = 0;
};

struct NameMention {
  Range range;               // the name without its title
  Range with_title;          // the same with title and role before it
  std::uint32_t entity = 0;  // index into People::entities
  bool quoted = false;       // inside a quotation
};

struct People {
  std::vector<Entity> entities;
  std::vector<NameMention> mentions;  // sorted by range.first
  // The mention that covers the token; no_one when there is none. O(log mentions).
  std::int32_t at(std::uint32_t token) const;
};

People find_people(const Article& article, Syntax& syntax);

}  // namespace hearsay
