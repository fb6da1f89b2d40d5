// Tested by tests/unit/spoken_test.cpp and tests/browser/live_region_test.mjs.
#include "web/view/spoken.h"

#include "core/annotation/commands.h"
#include "core/text/grapheme.h"
#include "web/view/words.h"

namespace hearsay::view {

namespace {

constexpr std::size_t longest = 120;  // graphemes of a tag's words: the rest is in the text

std::string_view sureness(float confidence) {
  return confidence >= .85f ? "sure" : confidence >= .6f ? "fairly sure" : "not sure";
}

void add(std::string& out, std::string_view words) {
  if (words.empty()) return;
  if (!out.empty()) out += ' ';
  out += words;
  if (!words.ends_with('.') && !words.ends_with('?') && !words.ends_with("”")) out += '.';
}

}  // namespace

std::string describe_selected(const Shown& shown, const Tag& tag) {
  const bool suggestion = is_to_judge(*shown.doc, tag);
  std::size_t at = 0, all = 0;
  for (const Tag* other : *shown.tags) {
    if (suggestion && !is_to_judge(*shown.doc, *other)) continue;
    ++all;
    if (other->id == tag.id) at = all;
  }
  std::string out = suggestion ? "Suggestion " : "Tag ";
  out += std::to_string(at) + " of " + std::to_string(all) + ": ";
  out += called(tag);
  const auto person = shown.doc->persons.find(tag.person);
  if (person != shown.doc->persons.end())
    out += (tag.label == Label::quote ? " by " : " ") + person->second.name;
  else if (tag.label == Label::quote)
    out += " by an unnamed source";
  if (state_of(*shown.doc, tag) == State::suggested) (out += ", ") += sureness(tag.confidence);
  if (!tag.fragments.empty())
    out += ": " + shortened(commands::name_from(shown.doc->text.bytes(tag.fragments.front())), longest);
  return out;
}

std::string Spoken::next(const Shown& shown) {
  std::string out;
  const std::string_view article = shown.doc ? std::string_view(shown.doc->id) : std::string_view();
  const std::size_t place = shown.history ? shown.history->place() : 0,
                    steps = shown.history ? shown.history->edits().size() : 0;
  const bool new_message = message_ != shown.message && !shown.message.empty();
  if (article != article_) {
    if (shown.doc && !article_.empty()) add(out, "Opened " + shortened(shown.doc->meta.title, longest));
  } else if (shown.doc && (place != place_ || steps != steps_)) {
    const bool back = place < place_;
    const std::size_t step = back ? place : place - 1;
    if ((back || !new_message) && step < steps) {
      const std::string words = message::text(shown.language, shown.history->edits()[step].act);
      add(out, back ? "Undone: " + words : words);
    }
  }
  if (new_message) add(out, shown.message);
  if (shown.trouble != trouble_) add(out, shown.trouble);
  if (shown.selected != selected_ && shown.doc)
    if (const auto tag = shown.doc->tags.find(shown.selected); tag != shown.doc->tags.end())
      add(out, describe_selected(shown, tag->second));
  article_ = article;
  selected_ = shown.selected;
  message_ = shown.message;
  trouble_ = shown.trouble;
  place_ = place;
  steps_ = steps;
  return out;
}

}  // namespace hearsay::view
