// Edits of one tab, made again on a document that another tab has meanwhile gone on with.
//
//   std::vector<Edit> mine = journal.unsaved_edits();     // of the document as it was here
//   Rebase rebase;
//   for (const Edit& edit : mine) {
//     Edit fitted = rebase.fit(theirs, edit);             // empty: the other tab has done the same
//     if (!apply(theirs, fitted).empty()) …               // does not fit: keep both documents
//   }
//
// Both tabs number what they make ("t17"), so two new tags may bear the same id: what an edit makes under an
// id that is taken gets a new one, here and in the edits that follow. What the document holds already as the
// edit wants it is left out. Nothing else is changed, and apply() has the last word. O(edit · log size).
#pragma once

#include <map>
#include <string>

#include "core/annotation/document.h"
#include "core/annotation/edit.h"

namespace hearsay {

class Rebase {
 public:
  Edit fit(const Document& doc, Edit edit);

 private:
  std::map<std::string, std::string, std::less<>> renamed_;
};

}  // namespace hearsay
