// What a person does to a document, each act as a function that gives the edit for it.
//
//   Edit edit = commands::tag(doc, "me", Label::quote, {{12, 40}});   // borders trimmed, kind guessed
//   if (!edit.empty() && apply(doc, edit).empty()) history.done(edit);
//   select(commands::first_tag(edit));
//
// All are pure: they read the document and change nothing. The edit is empty when nothing is to do (the tag
// is not there, the value is the same). Its act says what was done, with the words and names of that moment.
//
// Two rules run through all of them. Whoever corrects a suggestion makes a tag of their own: it keeps the id, and with it
// the links, while what the analysis said goes on under a new id, with the verdict that it was replaced. And suggestions
// are not deleted but rejected, so that they stay away; what a person made is deleted.
//
// Speakers are everybody's: a merge, or another speaker for a mention, changes what the quotes of all layers name and
// judges none of them.
//
// Offsets are bytes. Cost: O(tags + links) a call unless said otherwise, whatever the number of ids.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/annotation/document.h"
#include "core/annotation/edit.h"

namespace hearsay::commands {

using Ids = std::vector<std::string>;

// Tags (commands_tags.cpp).

// Fragments as a tag may have them: inside the text, on code point borders (outwards), without white space at
// either end of each, sorted, those that overlap or touch made one; empty when only white space is left.
Fragments trimmed(const Text& text, Fragments fragments);

// Tags the words in a layer, which is made when it is not there (as the person's own). Where the same words
// already have a tag of this label in the layer or from the analysis, that one is accepted instead. An empty
// kind of a quote is guessed from its quotation marks. A speaker gets the person of the same words, or a new
// one; pronouns get none. Unaided: the analysis' suggestions are not looked at, as in blind mode, where they
// are not to be seen.
enum class Unaided : bool { no, yes };
Edit tag(const Document& doc, std::string_view layer, Label label, const Fragments& fragments,
         std::string_view kind = {}, Unaided unaided = Unaided::no);
// The same for many places (places.h) as one step. Places inside a tag of this label are left out.
Edit tag_places(const Document& doc, std::string_view layer, Label label, const std::vector<Span>& places,
                std::string_view kind = {}, Unaided unaided = Unaided::no);
// The places of find_places() that tag_places() would tag: for the preview.
std::vector<Span> untagged(const Document& doc, Label label, const std::vector<Span>& places);

// The suggestions that nobody decided on, of one label or (every_label) of quotes, speakers and hedges, at
// least so sure: for accept() and reject() of many at once. In the order of the text.
constexpr int every_label = -1;
Ids guesses(const Document& doc, int label, float least_confidence);
// Suggestions become accepted, and with a quote its cue and its speaker's mention, with a hedge its claim.
Edit accept(const Document& doc, const Ids& ids);
// Suggestions become rejected, with the same parts unless something else that stays still needs them. Tags
// of other layers than the analysis' are left alone.
Edit reject(const Document& doc, const Ids& ids);
// Tags that are not the analysis' are deleted with their links, the analysis' rejected.
Edit remove(const Document& doc, const Ids& ids);
// Deletes all tags of the layer, their links, and the persons that nothing names any more. The layer stays.
Edit clear_layer(const Document& doc, std::string_view layer);

Edit set_borders(const Document& doc, std::string_view id, const Fragments& fragments);
Edit add_fragment(const Document& doc, std::string_view id, Span fragment);
// Takes the fragment with this index away; nothing when it is the only one.
Edit remove_fragment(const Document& doc, std::string_view id, std::size_t index);
// Another label: kind, strength, what is said of other articles and the links that no longer fit go.
Edit set_label(const Document& doc, std::string_view id, Label label);
Edit set_kind(const Document& doc, std::string_view id, std::string_view kind);
Edit set_strength(const Document& doc, std::string_view id, std::uint8_t strength);  // 0 … 3
// A note leaves a suggestion a suggestion.
Edit set_note(const Document& doc, std::string_view id, std::string_view note);
// Ties the cue or the claim to a tag, in place of the one that was; set_speaker() is for the source.
Edit link_part(const Document& doc, std::string_view from, std::string_view to, Role role);
Edit unlink_part(const Document& doc, std::string_view from, Role role);
// The words become the cue of the quote, or the claim of the hedge, as one step: tagged when they are not
// yet.
Edit mark_part(const Document& doc, std::string_view layer, std::string_view from, Span words, Role role);

// How other articles on the event give a quote (elsewhere.h, commands_elsewhere.cpp).

// In any order; empty: nothing is said of it. Empty for a tag that is not a quote.
Edit set_elsewhere(const Document& doc, std::string_view id, std::vector<Elsewhere> elsewhere);
// The same for many quotes as one step.
struct FoundElsewhere {
  std::string tag = {};
  std::vector<Elsewhere> elsewhere = {};
};
Edit fill_elsewhere(const Document& doc, const std::vector<FoundElsewhere>& found);

// Persons (commands_persons.cpp).

// The quote is said by the person of this mention, and linked to it. A mention of nobody yet gets a new
// person. Its reporting words as with set_person().
Edit set_speaker(const Document& doc, std::string_view quote, std::string_view mention);
// A quote or mention gets this person, or none when `person` is empty; quotes linked to the mention follow. A
// link of the quote to another person's mention goes, and so does the one to its reporting words where these are the
// other's: in “"…," said Vera Lund” they are hers, in “"…," she said” they stay, whoever she turns out to be.
Edit set_person(const Document& doc, std::string_view tag, std::string_view person);
// A new person with this name for a quote or mention; quotes linked to the mention follow. For a mention an
// empty name means its words. Splits the mention off when it named somebody.
Edit new_person(const Document& doc, std::string_view tag, std::string_view name = {});
// All that is said by the others is said by `keep`. A name wins over a description.
Edit merge_persons(const Document& doc, std::string_view keep, const Ids& others);
Edit rename_person(const Document& doc, std::string_view person, std::string_view name);
Edit set_named(const Document& doc, std::string_view person, bool named);
Edit set_hue(const Document& doc, std::string_view person, std::uint8_t hue);
// Whether anything is still said by the person, or mentions them: a tag that is not rejected.
bool has_words(const Document& doc, std::string_view person);
// Tags that name the person name nobody then.
Edit remove_person(const Document& doc, std::string_view person);

Edit rename_document(const Document& doc, std::string_view title);

// Tags that lost their place when the text was corrected (anchor.h, commands_lost.cpp).

// The lost tag with this index in Meta::lost marks these words now, as its author's own decision.
Edit place_lost(const Document& doc, std::size_t index, const Fragments& fragments);
// Lets go of it.
Edit forget_lost(const Document& doc, std::size_t index);

// For the page.

// The first tag, or person, that the edit leaves, or that it accepts: what to select after it. Empty for none.
std::string first_tag(const Edit& edit);
std::string first_person(const Edit& edit);
// Hues are 0 … 7 (Okabe–Ito); the least used one, the lowest of several.
constexpr std::uint8_t hue_count = 8;
std::uint8_t least_used_hue(const Document& doc);
// Words of the article as an act tells them: those of the first fragment on one line, without quotation marks at
// their ends, at most 40 graphemes.
std::string told(const Document& doc, const Fragments& fragments);
std::string told(std::string_view words);
// Words as a name: white space folded, at most 200 bytes.
std::string name_from(std::string_view words);
// Whether the words look like a name and not a description: a capital that does not only open with "The" or
// "Some".
bool looks_like_name(std::string_view words);
// direct: quotation marks at both ends; mixed: inside; indirect: none.
const char* guess_kind(std::string_view words);

}  // namespace hearsay::commands
