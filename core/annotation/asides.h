// Paragraphs that are in the text and not of the article: what the page round it had, and what is there twice. They are
// shown, and count nowhere.
//
//   for (const Aside& one : asides(doc.meta)) dim(one.paragraph);
//   Edit edit = leave_out(doc, paragraphs_at(doc.text, words));   // “Not part of the article”
//
// Meta::asides holds what the analysis found and what a person says of it, each for a whole paragraph; the person's word
// stays when the analysis runs again. No tag lies in an aside: leave_out() takes away those that do, undo brings them back.
// Taking a paragraph in again analyses it: core/suggest has that.
//
// Offsets are bytes. Cost: O(asides) each, leave_out() O(tags) too.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/annotation/document.h"
#include "core/annotation/edit.h"

namespace hearsay {

// Those that count, in the order of the text: of kind `page` or `repeat`.
std::vector<Aside> asides(const Meta& meta);

// The one that the byte is in; nullptr for none. `sorted` as asides() gives them.
const Aside* aside_at(const std::vector<Aside>& sorted, std::uint32_t byte);

// The whole paragraphs that the words reach into, or that an empty span lies in.
std::vector<Span> paragraphs_at(const Text& text, Span words);

// What the person says of these paragraphs, in place of what they said before. Where that is what the analysis says
// anyway nothing is kept.
std::vector<Aside> with_word(const Meta& meta, const std::vector<Span>& paragraphs, Aside::What what);

// The paragraphs are not part of the article. Empty when that is so already.
Edit leave_out(const Document& doc, const std::vector<Span>& paragraphs);

// Where the asides are in another text, by what it keeps of this one; a paragraph of which nothing is kept is dropped.
std::vector<Aside> moved(const std::vector<Aside>& asides, const Text& before, const Text& after);
// The same for any paragraphs.
Fragments moved(const Fragments& paragraphs, const Text& before, const Text& after);

}  // namespace hearsay
