// Stage 7: where the names stand, and what stands round each that tells who it is.
//
//   “…,” said Willem van der Berg, a farmer.      [Willem van der Berg]; person, role "farmer"
//   Indiana House Speaker Ann Lee                 [Ann Lee]; titled from "Indiana", role "speaker"
//   The vicar, Ann Lee, said                      [Ann Lee]; role "vicar", which no list has to hold
//   Bob “Lofty” Roe Jr.                          one name; its words are "bob", "roe"
//   the Centre for Soil and Water                 one body; "Ann Lee | of Leeds" is not
//   Yun Seo-rin, Abdullah bin Rashid al-Amin     a hyphen and a particle may go before a small letter
//   Indeed, Lee …   Fresh fish sells …            the first word of a sentence is a name only if something
//                                                 beside its capital says so
//
// Left to the next stage (people.h): which of them are one person.
//
// Cost: one pass over the tokens. Sentences are tagged only where a capital at their start, or a small word
// beside a name, leaves it open.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/analysis/article.h"
#include "core/analysis/syntax.h"

namespace hearsay {

enum class Gender : std::uint8_t { unknown, male, female };

// "the former mayor" and "the new mayor" are not "the mayor".
enum class Tenure : std::uint8_t { present, past, coming };

struct Role {
  std::string noun;  // "president", "vicar": lower case
  Tenure tenure = Tenure::present;
  friend bool operator==(const Role&, const Role&) = default;
};

struct NameSpan {
  Range name;                     // without its title
  std::uint32_t titled_from = 0;  // the first token of title and role; name.first when there is none
  std::vector<std::string> words;  // to compare: lower case, hyphens joined, without “nickname”, Jr. and III
  std::string nickname;            // lower case; mostly empty
  std::string suffix;              // "jr", "sr", "ii"; mostly empty
  std::vector<Role> roles;
  Gender gender = Gender::unknown;
  bool gender_by_name = false;  // only the first name says so: Joan, Andrea and Kim may be either
  std::uint16_t nation = 0;  // WordInfo::group of "Russian" in front; 0 unknown
  bool person = false;       // a title, a first name, an age, an apposition says so
  bool body = false;         // an organisation or a place
  bool place = false;        // a country or a capital
  bool located = false;      // behind "in" or "near"
  bool acronym = false;      // NATO, PG&E
};

// Sorted by name.first. Names in headings whose words all have capitals, and in the page's own lines, are not
// looked for.
std::vector<NameSpan> find_name_spans(const Article& article, Syntax& syntax);

// What an adjective says about a role: new, former, outgoing.
Tenure tenure_of(const Article& article, std::uint32_t token);

}  // namespace hearsay
