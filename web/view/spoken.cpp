// Tested by tests/unit/spoken_test.cpp and tests/browser/live_region_test.mjs.
#include "web/view/spoken.h"

#include "core/annotation/commands.h"
#include "core/text/grapheme.h"
#include "web/view/words.h"

namespace hearsay::view {

using namespace message::literals;

namespace {

constexpr std::size_t longest = 120;  // graphemes of a tag's words: the rest is in the text

const char* sureness(float confidence) {
  return confidence >= .85f ? "sure" : confidence >= .6f ? "fairly" : "unsure";
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
  const auto person = shown.doc->persons.find(tag.person);
  const bool known = person != shown.doc->persons.end(), quote = tag.label == Label::quote, said = !tag.fragments.empty();
  return message::text(
      shown.language, "spoken.selected", "suggestion"_is = suggestion ? "yes" : "no", "at"_is = at, "all"_is = all,
      "what"_is = called(shown.language, tag), "who"_is = known ? (quote ? "by" : "of") : quote ? "nobody" : "none",
      "name"_is = known ? person->second.name : std::string(),
      "sure"_is = state_of(*shown.doc, tag) == State::suggested ? sureness(tag.confidence) : "none",
      "said"_is = said ? "yes" : "no",
      "words"_is = said ? shortened(commands::name_from(shown.doc->text.bytes(tag.fragments.front())), longest)
                        : std::string());
}

std::string Spoken::next(const Shown& shown) {
  std::string out;
  const std::string_view article = shown.doc ? std::string_view(shown.doc->id) : std::string_view();
  const std::size_t place = shown.history ? shown.history->place() : 0,
                    steps = shown.history ? shown.history->edits().size() : 0;
  const bool new_message = message_ != shown.message && !shown.message.empty();
  if (article != article_) {
    if (shown.doc && !article_.empty()) add(out, message::text(shown.language, "spoken.opened", "title"_is = shortened(shown.doc->meta.title, longest)));
  } else if (shown.doc && (place != place_ || steps != steps_)) {
    const bool back = place < place_;
    const std::size_t step = back ? place : place - 1;
    if ((back || !new_message) && step < steps) {
      const std::string words = message::text(shown.language, shown.history->edits()[step].act);
      add(out, back ? message::text(shown.language, "spoken.undone", "act"_is = words) : words);
    }
  }
  if (new_message) add(out, shown.message);
  if (shown.proposal != proposal_) add(out, shown.proposal);
  if (shown.trouble != trouble_) add(out, shown.trouble);
  if (shown.selected != selected_ && shown.doc)
    if (const auto tag = shown.doc->tags.find(shown.selected); tag != shown.doc->tags.end())
      add(out, describe_selected(shown, tag->second));
  article_ = article;
  selected_ = shown.selected;
  proposal_ = shown.proposal;
  message_ = shown.message;
  trouble_ = shown.trouble;
  place_ = place;
  steps_ = steps;
  return out;
}

}  // namespace hearsay::view
