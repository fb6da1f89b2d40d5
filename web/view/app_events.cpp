// What the browser's events mean: most become commands, which are carried out before the event is over.
#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <utility>

#include "core/annotation/likely.h"
#include "web/browser/host.h"
#include "web/ui/sides.h"
#include "web/view/actions.h"
#include "web/view/app.h"
#include "web/view/article_panel.h"
#include "web/view/beside_statements.h"
#include "web/view/dragging.h"
#include "web/view/panels.h"

namespace hearsay::view {

void App::resized() { workspace_.page().resized(ui::window().w); }

// What the article shows scrolls by itself; the palette stays in the window.
bool App::scrolled(std::uint32_t control, float top) {
  const int column = control == ui::id("main")     ? (context_.narrow() ? workspace_.active() : 0)
                     : control == ui::id("beside") ? 1
                                                   : -1;
  if (column < 0 || !workspace_.has_document(column)) return true;
  const bool draws = view(column).scrolled(top) || !workspace_.article(column).words().empty();
  if (!has_ties(context_)) return draws || has_margin(context_);
  // One that goes along leads nothing, though it may have come to its end before.
  constexpr float near = 2;
  if (std::exchange(led_[static_cast<std::size_t>(column)], -1) >= 0) return true;
  if (const std::optional<float> to = follow(context_, column); to && std::abs(*to - view(1 - column).scroll()) >= near) {
    led_[static_cast<std::size_t>(1 - column)] = *to;
    host::scroll_article(1 - column, *to, false);
  }
  return true;
}

void App::pointer(float seen, float y, bool down) {
  const float x = ui::turned(seen);
  // A press on the palette must not take it away before it is a click.
  context_.tell_pressing(down && !palette_rect(context_, lay_out(context_).article).contains(x, y));
  if (down && workspace_.page().menu_open() && !menu_rect(context_).contains(x, y)) carry_out(CloseMenu{});
}

bool App::key(std::string_view key, unsigned modifiers) {
  const PageState& page = workspace_.page();
  const ArticleState& article = workspace_.article();
  if (key == "Escape") return carry_out(LetGo{}), true;
  if (modifiers & in_list) {
    const int step = key == "ArrowDown" ? 1 : -1;
    if (page.dialog() == Dialog::commands) return carry_out(ChooseLine{page.line() + step}), true;
    return carry_out(ChooseFound{page.found() ? *page.found() + step : step > 0 ? 0 : -1}), true;
  }
  if (page.dialog() != Dialog::none || page.menu_open()) return false;
  if (!page.letter_keys() && key.size() == 1 && !(modifiers & (control_key | alt_key))) return false;
  const bool digit = !modifiers && key.size() == 1 && key[0] >= '1' && key[0] <= '9';
  // While places are shown that say the same, digits and Enter tag them all.
  if (const Places& places = article.places(); has_document() && places.open && !modifiers) {
    const auto tag = workspace_.doc().tags.find(places.tag);
    const bool of_tag = tag != workspace_.doc().tags.end();
    if (of_tag && key == "Enter") return carry_out(TagPlaces{tag->second.label}), true;
    if (of_tag && key == "Delete" && places.same.size() > 1) return carry_out(RemovePlaces{}), true;
    constexpr std::array labels{Label::speaker, Label::quote, Label::hedge};
    if (digit && key[0] <= '3') return carry_out(TagPlaces{labels[static_cast<std::size_t>(key[0] - '1')]}), true;
  }
  // While a quote is asked for its speaker, digits choose.
  if (digit && context_.asks_who() && article.words().empty()) {
    const std::vector<const Person*> persons =
        likely_speakers(workspace_.doc(), workspace_.report(), article.tag(), workspace_.people());
    const auto index = static_cast<std::size_t>(key[0] - '1');
    if (index < persons.size()) carry_out(SetSpeaker{persons[index]->id});
    return true;
  }
  // While people decide on an article, digits are what each side marked.
  if (digit && context_.shows_deciding()) return carry_out(TakeVersion{static_cast<std::size_t>(key[0] - '1')}), true;
  const Action* found = action_for_key(context_, key, modifiers);
  if (!found) return false;
  found->run(context_, queue_);
  carry_out_all();
  return true;
}

// The article.

void App::selected(int layer, TextPlace anchor, TextPlace focus, bool words) {
  ArticleState& state = workspace_.article(layer);
  if (!workspace_.has_document(layer) || anchor.paragraph < 0) return state.has_selected({}, -1, state.by_words());
  const std::uint32_t a = view(layer).byte(anchor), b = view(layer).byte(focus);
  const Span raw{std::min(a, b), std::max(a, b)};
  const Borders& borders = view(layer).borders();
  if (raw.empty()) return state.has_selected({}, a, words);
  state.has_selected(words ? borders.words(raw) : borders.graphemes(raw), -1, words);
}

void App::selection_done(int layer, TextPlace at, int clicks) {
  if (!workspace_.has_document(layer)) return;
  ArticleState& state = workspace_.article(layer);
  // The browser's own third click takes the paragraph, as further ones do here.
  const Span span = clicks == 3 ? view(layer).borders().sentence(view(layer).byte(at)) : state.words();
  if (!span.empty()) state.want_words(span, state.by_words());
  settle();
}

void App::long_pressed(int layer, TextPlace at) {
  if (!workspace_.has_document(layer) || at.paragraph < 0) return;
  const std::uint32_t byte = view(layer).byte(at);
  const Borders& borders = view(layer).borders();
  Span word = borders.words({byte, std::min(byte + 1, workspace_.shown(layer).document().text.size())});
  if (word.empty() && byte > 0) word = borders.words({byte - 1, byte});
  if (word.empty()) return;
  workspace_.article(layer).want_words(word, true);
  settle();
  workspace_.article(layer).give_handles();
}

void App::article_clicked(int layer, TextPlace, std::string_view tag, bool collapsed) {
  if (!collapsed || !workspace_.has_document(layer)) return;
  carry_out(Activate{layer});
  queue_.put(CloseMenu{});
  // A second click on the same words goes to the tag around this one.
  const Tag* inner = workspace_.selected();
  const Tag* outer = nullptr;
  if (inner && inner->id == tag)
    for (const Tag* other : workspace_.tags()) {
      if (other == inner || other->label == Label::claim ||
          !workspace_.visible(*other, layer))
        continue;
      for (const Span f : other->fragments)
        if (f.contains(hull(inner->fragments))) outer = other;
    }
  queue_.put(SelectTag{outer ? outer->id : std::string(tag), false});
  carry_out_all();
}

void App::fold_pressed(int layer, std::int32_t paragraph) {
  if (!workspace_.has_document(layer) || paragraph < 0) return;
  workspace_.article(layer).toggle_fold(view(layer).byte({paragraph, 0}));
}

void App::dragged(std::uint32_t control, Grip grip, float x, float y, bool exact) {
  if (splitters_.dragged(control, grip, x, workspace_.columns())) return host::request_frame();
  if (!context_.can_change()) return;
  drag_handle(workspace_, view(), queue_, {control, grip, x, y, exact});
  carry_out_all();
  settle();
}

// Text and files.

void App::pasted(std::string_view html, std::string_view text) {
  const Dialog open = workspace_.page().dialog();
  if (open != Dialog::none && open != Dialog::new_article) return;
  carry_out(TakeHtml{std::string(html), std::string(text), "paste"});
}

void App::files_given(std::vector<GivenFile> files) { carry_out(TakeFiles{std::move(files)}); }

}  // namespace hearsay::view
