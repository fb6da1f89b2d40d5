// What the command line prints about several people's marks in one article.
#pragma once

#include <string>
#include <vector>

#include "core/annotation/document.h"

namespace cli {

// One person's document and the file that it came from.
struct Annotated {
  std::string file;
  hearsay::Document document;
};

// One line of JSON, without the line break: each mark of the key and of the work with its outcome, and the score.
std::string mark_against(const Annotated& key, const Annotated& work);

// One line of JSON: agreement by label and on speakers, and what they differ on, the heaviest first. All documents
// must have the same text.
std::string agreement_of(const std::vector<Annotated>& works);

}  // namespace cli
