// The marks of one person in a document, with speakers that mean the same in all documents of one article.
//
//   const Speakers speakers({&key, &work});
//   const std::vector<Mark> marks = marks_of(work, speakers);
//
// Every document has its own list of speakers, in which one person may be "Ada Finch" here and "Mayor Finch" there.
// Two names are of one speaker when all words of the one are in the other, letters folded; where a short name fits
// several longer ones ("Finch" beside Ada Finch and Tom Finch) it stays by itself.
//
// Cost: O(names · those that share a name's rarest word); marks_of O(tags · log tags).
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/annotation/document.h"
#include "core/exercise/marking.h"

namespace hearsay::exercise {

class Speakers {
 public:
  explicit Speakers(const std::vector<const Document*>& docs);
  // The longest name that the speaker of this name has in any of the documents; the name itself when none has it.
  const std::string& full_name(const std::string& name) const;

 private:
  std::map<std::string, std::string> full_;  // by every name
};

// What the person whose document it is marked or accepted: neither suggestions that are left, nor what was rejected, nor
// other people's layers. Cues and claims too; the mark's id is the tag's.
std::vector<Mark> marks_of(const Document& doc, const Speakers& speakers);
// The same of another layer's author.
std::vector<Mark> marks_of(const Document& doc, const Speakers& speakers, std::string_view layer);

// What people agreed on in this article (adjudication.h), or other keys that have tags; by name.
std::vector<const Layer*> agreed_layers(const Document& doc);
// The layer whose tags are the answers, as the sheet says: Layer::id. The teacher's own where the other one is gone.
std::string answers_layer(const Document& teachers, const Exercise& sheet);

}  // namespace hearsay::exercise
