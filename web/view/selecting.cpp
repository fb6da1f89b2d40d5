// What is selected in the article, by pointer, finger and keys.
// Tested by tests/browser/selecting_test.mjs.
#include <algorithm>

#include "core/annotation/commands.h"
#include "core/text/chars.h"
#include "web/browser/host.h"
#include "web/view/app.h"

namespace hearsay::view {

// By pointer and finger.

void App::selected(TextPlace anchor, TextPlace focus, bool words) {
  if (!has_document() || anchor.paragraph < 0) {
    look.selection = {};
    look.caret = -1;
    own_handles_ = false;
    return;
  }
  const std::uint32_t a = article.byte(anchor), b = article.byte(focus);
  const Span raw{std::min(a, b), std::max(a, b)};
  by_words_ = words;
  look.caret = a == b ? static_cast<std::int64_t>(a) : -1;
  look.selection = raw.empty() ? Span{}
                   : words     ? article.borders().words(raw)
                               : article.borders().graphemes(raw);
  if (look.selection.empty()) own_handles_ = false;
}

void App::selection_done(TextPlace at, int clicks) {
  if (!has_document()) return;
  // The browser's own third click takes the paragraph, as further ones do here.
  const Span span = clicks == 3 ? article.borders().sentence(article.byte(at)) : look.selection;
  if (!span.empty()) select_words(span, by_words_);
}

void App::select_words(Span span, bool words) {
  host::select_text(article.place(span.begin), article.place(span.end), words);
}

void App::long_pressed(TextPlace at) {
  if (!has_document() || at.paragraph < 0) return;
  const std::uint32_t byte = article.byte(at);
  Span word = article.borders().words({byte, std::min(byte + 1, doc().text.size())});
  if (word.empty() && byte > 0) word = article.borders().words({byte - 1, byte});
  if (word.empty()) return;
  select_words(word, true);
  own_handles_ = true;
}

// By keys.

void App::select_sentence() {
  const Borders& borders = article.borders();
  const auto at = static_cast<std::uint32_t>(std::max<std::int64_t>(look.caret, look.selection.begin));
  Span span = borders.sentence(at);
  // Already selected to a sentence's end: the next one too.
  if (look.selection.begin == span.begin && look.selection.end >= span.end)
    span.end = borders.sentence(borders.next_sentence(look.selection.end - 1)).end;
  if (!span.empty()) select_words(span, false);
}

void App::move_by_sentence(int step) {
  const std::uint32_t at = look.selection.empty()
                               ? static_cast<std::uint32_t>(std::max<std::int64_t>(look.caret, 0))
                           : step > 0 ? look.selection.end - 1
                                      : look.selection.begin;
  const std::uint32_t to =
      step > 0 ? article.borders().next_sentence(at) : article.borders().previous_sentence(at);
  select_words({to, to}, false);
  host::focus_article();
}

// The selected tag's parts.

void App::add_selection_to_tag() {
  if (!selected() || look.selection.empty()) return;
  if (act(commands::add_fragment(doc(), look.selected, look.selection))) {
    host::clear_selection();
    look.selection = {};
  }
}

void App::take_fragment_out() {
  const Tag* tag = selected();
  if (!tag || tag->fragments.size() < 2) return;
  const auto at = static_cast<std::uint32_t>(std::max<std::int64_t>(look.caret, look.selection.begin));
  for (std::size_t i = 0; i < tag->fragments.size(); ++i)
    if (tag->fragments[i].begin <= at && at <= tag->fragments[i].end) {
      act(commands::remove_fragment(doc(), tag->id, i));
      return;
    }
  say("Put the caret into the part of the tag that you want to take out, then press X.");
}

}  // namespace hearsay::view
