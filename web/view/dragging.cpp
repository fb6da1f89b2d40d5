// Tested by tests/browser/handles_test.mjs.
#include "web/view/dragging.h"

#include <algorithm>
#include <cmath>

#include "core/text/grapheme.h"
#include "web/browser/host.h"
#include "web/browser/language.h"
#include "web/view/app.h"

namespace hearsay::view {

using namespace message::literals;
using ui::Rect;

namespace {

constexpr float size = 28;  // what a finger can hit; WCAG 2.2 asks for 24

ui::Id handle_id(std::size_t fragment, Side side) {
  return ui::id(side == Side::begin ? "begin" : "end", ui::id("handle", static_cast<ui::Id>(fragment + 1)));
}

ui::Id selection_handle(Side side) {
  return ui::id(side == Side::begin ? "selection-begin" : "selection-end");
}

// Takes the border to where the pointer is, or as near as it may come.
void move_border(Workspace& w, ArticleView& view) {
  ArticleState& state = w.article();
  const Drag& drag = state.drag();
  if (!drag.selection && (!w.selected() || state.preview().empty())) return;
  // The knob hangs below its line: once it has left that, the border goes where the pointer is.
  if (std::abs(drag.y - drag.from) > drag.near) state.leave_line();
  const TextPlace place = host::place_at(view.layer(), drag.x - drag.dx, drag.y - drag.dy);
  if (place.paragraph < 0) return;
  const Borders& borders = view.borders();
  const std::string_view bytes = w.doc().text.bytes();
  const Fragments& preview = state.preview();
  const std::uint32_t at = view.byte(place);
  const std::uint32_t to = drag.exact ? borders.graphemes({at, at}).begin : borders.nearest(at, drag.side);
  Span span = drag.selection ? state.words() : preview[drag.fragment];
  // Something is left of it, and it does not run over its other parts.
  if (drag.side == Side::begin) {
    const std::uint32_t last =
        drag.exact ? previous_grapheme(bytes, span.end) : borders.previous(span.end, Side::begin);
    const std::uint32_t first = drag.selection || drag.fragment == 0 ? 0 : preview[drag.fragment - 1].end;
    span.begin = std::max(std::min(to, last), first);
  } else {
    const std::uint32_t first =
        drag.exact ? next_grapheme(bytes, span.begin) : borders.next(span.begin, Side::end);
    const std::uint32_t last = drag.selection || drag.fragment + 1 == preview.size()
                                   ? w.doc().text.size()
                                   : preview[drag.fragment + 1].begin;
    span.end = std::min(std::max(to, first), last);
  }
  if (span.begin >= span.end) return;
  if (drag.selection)
    state.want_words(span, true);
  else
    state.preview_fragment(drag.fragment, span);
}

// One step by an arrow key is a whole drag.
void step(Workspace& w, ArticleView& view, Commands& queue, const Drag& drag, const HandleEvent& event) {
  const Tag* tag = w.selected();
  if (drag.selection || !tag) return;
  Fragments moved = tag->fragments;
  std::uint32_t& border =
      drag.side == Side::begin ? moved[drag.fragment].begin : moved[drag.fragment].end;
  const Borders& borders = view.borders();
  const bool on = (event.x > 0) != view.right_to_left(border);
  const std::string_view bytes = w.doc().text.bytes();
  border = event.exact ? (on ? next_grapheme(bytes, border) : previous_grapheme(bytes, border))
           : on        ? borders.next(border, drag.side)
                       : borders.previous(border, drag.side);
  const std::size_t i = drag.fragment;
  if (moved[i].begin >= moved[i].end || (i > 0 && moved[i].begin < moved[i - 1].end) ||
      (i + 1 < moved.size() && moved[i].end > moved[i + 1].begin))
    return;
  queue.put(SetBorders{tag->id, moved});
}

}  // namespace

std::vector<Handle> put_handles(const Context& app, Commands& queue, const ui::Panel& panel) {
  std::vector<Handle> handles;
  if (app.read_only()) return handles;
  ArticleView& view = app.view();
  const ArticleState& state = app.article();
  const Drag& drag = state.drag();
  const Text& text = app.doc().text;
  const auto put = [&](ui::Id id, std::uint32_t byte, Side side, const std::string& name) {
    const ArticleView::Edge edge = view.edge(byte, side);
    const bool held = drag.handle == id;
    if (!held && edge.rect.h == 0) return;
    const Rect box{edge.knob(side) - size / 2, edge.rect.bottom() - 6, size, size};
    handles.push_back({byte, side, held || ui::hovered(box)});
    const Span word = side == Side::begin ? view.borders().words({byte, std::min(byte + 1, text.size())})
                                          : view.borders().words({byte > 0 ? byte - 1 : 0, byte});
    const std::string value = std::to_string(text.code_point(byte)) + "\n0\n" +
                              std::to_string(text.code_points()) + "\n" + std::string(text.bytes(word));
    ui::mirror().put({id,
                      ui::Kind::handle,
                      box,
                      0,
                      name,
                      value,
                      {},
                      host::phrase("handle.how-letters")});
  };
  const Tag* tag = app.selected();
  if (state.has_handles() && !state.words().empty()) {
    put(selection_handle(Side::begin), state.words().begin, Side::begin, host::words("handle.selection-begin"));
    put(selection_handle(Side::end), state.words().end, Side::end, host::words("handle.selection-end"));
  } else if (tag && state.words().empty()) {
    const Fragments& fragments = state.preview().empty() ? tag->fragments : state.preview();
    const bool split = fragments.size() > 1;
    for (std::size_t i = 0; i < fragments.size(); ++i) {
      put(handle_id(i, Side::begin), fragments[i].begin, Side::begin, split ? host::words("handle.begin-part", "part"_is = i + 1) : host::words("handle.begin"));
      put(handle_id(i, Side::end), fragments[i].end, Side::end, split ? host::words("handle.end-part", "part"_is = i + 1) : host::words("handle.end"));
    }
  }
  if (!drag.handle) return handles;
  // Near the edge of what is seen the article goes on by itself.
  const Rect& region = panel.rect();
  const float edge = 36, y = drag.y;
  const float by = y < region.y + edge ? -8.f : y > region.bottom() - edge ? 8.f : 0;
  const float most = std::max(0.f, view.content_height() + 40 - region.h);
  const float to = std::clamp(view.scroll() + by, 0.f, most);
  if (by != 0 && to != view.scroll()) queue.put(DragOn{to});
  return handles;
}

void DragOn::carry_out(App& app) const {
  host::scroll_article(app.view().layer(), scroll, false);
  if (app.workspace().article().drag().handle) move_border(app.workspace(), app.view());
}

void drag_handle(Workspace& w, ArticleView& view, Commands& queue, const HandleEvent& event) {
  ArticleState& state = w.article();
  const Tag* tag = w.selected();
  if (event.grip == Grip::taken || event.grip == Grip::stepped) {
    state.drop();
    Drag drag;
    for (const Side side : {Side::begin, Side::end}) {
      if (event.control == selection_handle(side))
        drag = {.handle = event.control, .selection = true, .side = side};
      for (std::size_t i = 0; tag && i < tag->fragments.size(); ++i)
        if (event.control == handle_id(i, side)) drag = {.handle = event.control, .fragment = i, .side = side};
    }
    if (!drag.handle) return;
    if (event.grip == Grip::stepped) return step(w, view, queue, drag, event);
    const Span span = drag.selection ? state.words() : tag->fragments[drag.fragment];
    const ArticleView::Edge edge = view.edge(drag.side == Side::begin ? span.begin : span.end, drag.side);
    drag.dx = event.x - edge.rect.x;
    drag.dy = event.y - (edge.rect.y + edge.rect.h / 2);
    drag.near = edge.rect.h / 3;
    drag.x = event.x;
    drag.y = drag.from = event.y;
    return state.take(drag, drag.selection ? Fragments() : tag->fragments);
  }
  if (event.control != state.drag().handle) return;
  if (event.grip == Grip::moved) {
    state.drag_to(event.x, event.y, event.exact);
    return move_border(w, view);
  }
  const bool of_tag = !state.drag().selection;
  const Fragments moved = state.drop();
  if (event.grip == Grip::dropped && of_tag && tag && !moved.empty()) queue.put(SetBorders{tag->id, moved});
}

}  // namespace hearsay::view
