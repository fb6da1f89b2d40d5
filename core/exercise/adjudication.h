// Deciding together what counts, where several people marked one article: the places on which they differ, what each side
// marked there, and taking one side into a layer of its own.
//
//   const Adjudication all = adjudicate(text, students, task_of(sheet));
//   for (const Spot& spot : all.spots) …           // {hedge, words, versions: “may” by 12, “may not” by 5, nothing by 11}
//   act(decide(doc, "Agreed in class", all, 0, all.spots[0].versions[1].marks));     // the layer is made with the first
//   taken(doc, "Agreed in class", all)[0].version  // 1; it is read from the tags of the layer, so that undo and reloads count
//
// A spot is what people marked with one label in about the same words: marks that have the same borders (marking.h), or that
// share at least half of the words that either covers, and whatever is so with one of these. What somebody marked round it or
// inside it is another spot. A version is what one or more people marked there: the same words, whatever the spaces and
// punctuation, and where it is asked for the same kind and the same speaker. Most have one mark there; some have several.
//
// A spot is open when no side, those who marked nothing among them, has more than four fifths of the people; these come
// first, the most divided first. Then come those that are clear, in the order of the text. Where nearly everybody marked
// nothing there is no spot.
//
// The layer is one of a key (document.h), known by its name. Its tags have fragments, kinds and speakers; no links, notes and
// strengths, as the versions have none.
//
// Cost: O(marks · those that overlap); decide() and taken() O(tags + spots · tags there).
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/annotation/document.h"
#include "core/annotation/edit.h"
#include "core/exercise/class.h"
#include "core/exercise/marking.h"

namespace hearsay::exercise {

struct Version {
  std::vector<Mark> marks = {};          // in the order of the text, as most of these people have them; without ids
  std::vector<std::size_t> people = {};  // by place among the annotators
};

struct Spot {
  Label label = Label::quote;
  Span words = {};                         // numbers of words: all that any version covers
  std::vector<Version> versions = {};      // what most marked first, then by the order of the text
  std::vector<std::size_t> nothing = {};   // who marked nothing here
  std::vector<Fragments> runs = {};        // the words of each mark, each once
  double split = 0;                        // how likely two of the people differ, 0 … 1
  bool is_open = true;
};

struct Adjudication {
  Text text = {};
  Words words = Words(text);
  Task task = {};
  std::vector<std::string> people = {};  // names, as the annotators have them
  std::vector<Spot> spots = {};
};

Adjudication adjudicate(const Text& text, const std::vector<Annotator>& people, const Task& task);

// The open spot of this label to begin with for a word: one that covers it, else the nearest; of equals the first. No value
// where no spot of the label is open.
std::optional<std::size_t> spot_at(const Adjudication& all, Label label, std::uint32_t word);

// What the layer has at a spot.
struct Taken {
  std::vector<std::string> tags = {};          // Tag::id; empty: nothing
  std::optional<std::size_t> version = {};     // the one that these tags are; no value: words of one's own, or nothing
};
// For each spot. Without the layer all are empty.
std::vector<Taken> taken(const Document& doc, std::string_view layer, const Adjudication& all);

// Whether it is the article that was marked, and not a student's copy of it.
bool can_decide_in(const Document& doc, const Text& text);

// Layer::id of the key of this name; empty: it is not there.
std::string key_layer(const Document& doc, std::string_view name);

// The layer has these marks at the spot and nothing else; none: nothing at all. The layer is made when it is not there, and so
// are speakers that the article does not have. Empty when it is so already, when the texts differ, or without a name.
Edit decide(const Document& doc, std::string_view layer, const Adjudication& all, std::size_t spot,
            const std::vector<Mark>& marks);
// What nearly everybody marked, at every spot that is clear and where the layer has nothing, as one step.
Edit decide_clear(const Document& doc, std::string_view layer, const Adjudication& all);
// These words as a mark for the spot: with its label, and the speaker that most name there.
Mark own_mark(const Document& doc, const Spot& spot, Span words);

}  // namespace hearsay::exercise
