// Who is the same person, group or body in several articles.
//
//   std::vector<ComparedPerson> persons = find_persons(sources);
//   persons[0].name == "Volodymyr Zelenskyy"
//   persons[0].forms[1].words == {"Zelensky", "the Ukrainian leader"}
//
// Within an article the analysis has settled who is one; here names are matched across articles (names.h). A bare surname
// that several bear goes to the one who is called so most often. A description without a name ("the Ukrainian leader")
// goes to the only person whom some article gives that title ("Ukrainian President …"); else it stays on its own. Two
// speakers whom one article names are never one, so two people of one surname stay two.
//
// Cost: O(speakers²) comparisons of names.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/compare/source.h"

namespace hearsay::comparing {

struct SpeakerIndex {
  std::uint32_t source = 0, speaker = 0;  // indices into the sources and their speakers
  friend bool operator==(const SpeakerIndex&, const SpeakerIndex&) = default;
};

struct NameForms {
  std::uint32_t source = 0;
  std::vector<std::string> words;  // as spelled there, each once, in the order of the text; no pronouns
};

struct ComparedPerson {
  std::string name;  // the fullest
  bool named = false;
  std::vector<SpeakerIndex> speakers;  // by source
  std::vector<NameForms> forms;        // one for each source that has the person
  // What the articles say that they are, folded, without words that mean nothing by themselves: {chief, engineer, port}.
  std::vector<std::vector<std::string>> titles;
};

// Whether one speaks for the other: a body, an office or unnamed people of it ("Kite Works", "the governor's office",
// "officials of the water board") and somebody who has a post there ("Ann Lee, the head of Kite Works").
bool are_associates(const ComparedPerson& a, const ComparedPerson& b);

// By how many sources have them, then by the first mention.
std::vector<ComparedPerson> find_persons(const std::vector<Source>& sources);

}  // namespace hearsay::comparing
