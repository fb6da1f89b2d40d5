// Who gets to speak: figures over a document's quotes, for the list of speakers.
//
//   Report r = make_report(doc);
//   r.persons[0].share == 0.41        // of all quoted words; most quoted first
//
// Counts quotes that stand (accepted and suggested), as their fragments' words: runs of bytes without white space. Words
// that two quotes share (a quote inside a quote) count for both. Cost: O(tags · log tags + quoted bytes).
#pragma once

#include <string>
#include <vector>

#include "core/annotation/document.h"

namespace hearsay {

struct PersonReport {
  std::string person;       // Person::id; empty for quotes that name nobody
  int quotes = 0;
  int direct = 0;           // word for word, wholly or in part
  int words = 0;            // quoted
  int hedges = 0;           // inside the quotes
  double share = 0;         // of all quoted words, 0 … 1
};

struct Report {
  // Every person of the document, most words first, those without a quote last by name; then nobody, when some quote
  // names nobody.
  std::vector<PersonReport> persons;
  int words = 0;            // quoted in all
};

Report make_report(const Document& doc);

// The persons in the order of the report.
std::vector<const Person*> persons_in_order(const Document& doc);

}  // namespace hearsay
