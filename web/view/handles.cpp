// The handles at the borders of the selected tag, and of a selection that was made by touch: for mouse,
// finger and keys. A drag is one edit, made when it ends; until then the article shows where the border would
// be (Look::preview). Borders go by words; with Alt by graphemes. Only the selected tag is ever touched.
// Tested by tests/browser/handles_test.mjs.
#include <algorithm>
#include <cmath>

#include "core/annotation/commands.h"
#include "core/text/grapheme.h"
#include "web/browser/host.h"
#include "web/view/app.h"

namespace hearsay::view {

using ui::Rect;

namespace {

constexpr float size = 28;  // what a finger can hit; WCAG 2.2 asks for 24

ui::Id handle_id(std::size_t fragment, Side side) {
  return ui::id(side == Side::begin ? "begin" : "end", ui::id("handle", static_cast<ui::Id>(fragment + 1)));
}

ui::Id selection_handle(Side side) {
  return ui::id(side == Side::begin ? "selection-begin" : "selection-end");
}

}  // namespace

void App::put_handle(ui::Id id, std::uint32_t byte, Side side, const char* name) {
  const ArticleView::Edge edge = article.edge(byte, side);
  const Rect& r = edge.rect;
  const bool held = drag_.handle == id;
  if (!held && r.h == 0) return;
  const Rect box{edge.knob(side) - size / 2, r.bottom() - 6, size, size};
  look.handles.push_back({byte, side, held || ui::hovered(box)});
  const Text& text = doc().text;
  const Borders& borders = article.borders();
  const Span word = side == Side::begin ? borders.words({byte, std::min(byte + 1, text.size())})
                                        : borders.words({byte > 0 ? byte - 1 : 0, byte});
  const std::string value = std::to_string(text.code_point(byte)) + "\n0\n" +
                            std::to_string(text.code_points()) + "\n" + std::string(text.bytes(word));
  ui::mirror().put({id,
                    ui::Kind::handle,
                    box,
                    0,
                    name,
                    value,
                    {},
                    "Drag it, or press the arrow keys; Alt: letter by letter"});
}

void App::put_handles(const ui::Panel& panel) {
  look.handles.clear();
  if (read_only()) return;
  const Rect& region = panel.rect();
  const Tag* tag = selected();
  if (own_handles_ && !look.selection.empty()) {
    put_handle(selection_handle(Side::begin), look.selection.begin, Side::begin, "Start of the selection");
    put_handle(selection_handle(Side::end), look.selection.end, Side::end, "End of the selection");
  } else if (tag && look.selection.empty()) {
    const Fragments& fragments = look.preview.empty() ? tag->fragments : look.preview;
    const bool split = fragments.size() > 1;
    for (std::size_t i = 0; i < fragments.size(); ++i) {
      const std::string part = split ? " of part " + std::to_string(i + 1) : " of the tag";
      put_handle(handle_id(i, Side::begin), fragments[i].begin, Side::begin, ("Start" + part).c_str());
      put_handle(handle_id(i, Side::end), fragments[i].end, Side::end, ("End" + part).c_str());
    }
  }
  if (!drag_.handle) return;
  // Near the edge of what is seen the article goes on by itself.
  const float edge = 36, y = drag_.y;
  const float by = y < region.y + edge ? -8.f : y > region.bottom() - edge ? 8.f : 0;
  const float most = std::max(0.f, article.content_height() + 40 - region.h);
  const float to = std::clamp(article.scroll() + by, 0.f, most);
  if (by == 0 || to == article.scroll()) return;
  host::scroll_article(to, false);
  drag_to(drag_.x, drag_.y);
  host::request_frame();
}

void App::dragged(std::uint32_t control, Grip grip, float x, float y, bool exact) {
  if (splitters.dragged(control, grip, x)) return look_changed();
  const Tag* tag = selected();
  if (read_only()) return;
  if (grip == Grip::taken || grip == Grip::stepped) {
    drag_ = {};
    for (const Side side : {Side::begin, Side::end}) {
      if (control == selection_handle(side)) drag_ = {.handle = control, .selection = true, .side = side};
      for (std::size_t i = 0; tag && i < tag->fragments.size(); ++i)
        if (control == handle_id(i, side)) drag_ = {.handle = control, .fragment = i, .side = side};
    }
    if (!drag_.handle) return;
    const bool begins = drag_.side == Side::begin;
    const Span span = drag_.selection ? look.selection : tag->fragments[drag_.fragment];
    const std::uint32_t byte = begins ? span.begin : span.end;
    if (!drag_.selection) look.preview = tag->fragments;
    if (grip == Grip::stepped) {
      const Borders& borders = article.borders();
      const bool on = (x > 0) != article.right_to_left(byte);
      const std::string_view bytes = doc().text.bytes();
      const std::uint32_t to = exact ? (on ? next_grapheme(bytes, byte) : previous_grapheme(bytes, byte))
                               : on  ? borders.next(byte, drag_.side)
                                     : borders.previous(byte, drag_.side);
      std::uint32_t& moved = begins ? look.preview[drag_.fragment].begin : look.preview[drag_.fragment].end;
      if (!drag_.selection) moved = to;
      if (!drag_.selection &&
          (look.preview[drag_.fragment].begin >= look.preview[drag_.fragment].end ||
           (drag_.fragment > 0 && to < look.preview[drag_.fragment - 1].end) ||
           (drag_.fragment + 1 < look.preview.size() && to > look.preview[drag_.fragment + 1].begin)))
        return drag_ends(false);
      return drag_ends(true);
    }
    const ArticleView::Edge edge = article.edge(byte, drag_.side);
    drag_.dx = x - edge.rect.x;
    drag_.dy = y - (edge.rect.y + edge.rect.h / 2);
    drag_.near = edge.rect.h / 3;
    drag_.x = x;
    drag_.y = drag_.from = y;
    return;
  }
  if (control != drag_.handle) return;
  drag_.exact = exact;
  if (grip == Grip::moved) drag_to(x, y);
  if (grip == Grip::dropped || grip == Grip::left) drag_ends(grip == Grip::dropped);
}

void App::drag_to(float x, float y) {
  drag_.x = x;
  drag_.y = y;
  const Tag* tag = selected();
  if (!drag_.selection && (!tag || look.preview.empty())) return;
  // The knob hangs below its line: once it has left that, the border goes where the pointer is.
  if (std::abs(y - drag_.from) > drag_.near) drag_.dy = std::min(drag_.dy, drag_.near);
  const TextPlace place = host::place_at(x - drag_.dx, y - drag_.dy);
  if (place.paragraph < 0) return;
  const Borders& borders = article.borders();
  const std::string_view bytes = doc().text.bytes();
  const std::uint32_t at = article.byte(place);
  std::uint32_t to = drag_.exact ? borders.graphemes({at, at}).begin : borders.nearest(at, drag_.side);
  Span span = drag_.selection ? look.selection : look.preview[drag_.fragment];
  // Something is left of it, and it does not run over its other parts.
  if (drag_.side == Side::begin) {
    const std::uint32_t last =
        drag_.exact ? previous_grapheme(bytes, span.end) : borders.previous(span.end, Side::begin);
    const std::uint32_t first =
        drag_.selection || drag_.fragment == 0 ? 0 : look.preview[drag_.fragment - 1].end;
    span.begin = std::max(std::min(to, last), first);
  } else {
    const std::uint32_t first =
        drag_.exact ? next_grapheme(bytes, span.begin) : borders.next(span.begin, Side::end);
    const std::uint32_t last = drag_.selection || drag_.fragment + 1 == look.preview.size()
                                   ? doc().text.size()
                                   : look.preview[drag_.fragment + 1].begin;
    span.end = std::min(std::max(to, first), last);
  }
  if (span.begin >= span.end) return;
  if (drag_.selection)
    select_words(span, true);
  else
    look.preview[drag_.fragment] = span;
}

void App::drag_ends(bool keep) {
  const Fragments moved = look.preview;
  const bool tag = !drag_.selection;
  drag_ = {};
  look.preview.clear();
  if (tag && keep && selected()) act(commands::set_borders(doc(), look.selected, moved));
}

}  // namespace hearsay::view
