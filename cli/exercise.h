// `hearsay mark` and `hearsay agree`: what several people tagged in one article, against a key and against each other.
//
//   hearsay mark key.hearsay.json class/*.json        one line for each student, as below
//   hearsay agree anna.json ben.json cara.json        one line for each exercise or text
//
//   {"source": "class/mia.json", "name": "Mia", "percent": 83, "f1": 0.9, "counts": {"right": 9, …, "extra": 1},
//    "marks": [{"outcome": "right", "label": "quote", "key": [[12, 40]], "work": [[12, 41]]}, …]}
//   {"title": "Ferry talks", "sources": […], "words": 812, "labels": {"quote": {"cohen": 0.8, "fleiss": 0.79,
//    "alpha": 0.79, "alphaU": 0.7, "f1": 0.83}, …}, "speakers": {…},
//    "disputes": [{"label": "hedge", "span": [71, 80], "text": "reportedly", "marked": 2, "weight": 0.9}, …]}
//
// Offsets are code points; a figure that is not defined is null. Files are hand-ins of an exercise (core/exercise) or any
// Hearsay files with a person's tags: then all labels count, and the file's name is the person's.
#pragma once

#include <string>
#include <vector>

namespace cli {

// Both print and give the exit status: 1 when a file could not be read or was left out.
int mark_files(const std::string& key, const std::vector<std::string>& files, bool as_table);
int compare_marks(const std::vector<std::string>& files, bool as_table);

}  // namespace cli
