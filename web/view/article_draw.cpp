// How the article looks on the canvas: grounds of quotes, lines under speakers, cues and hedges, the
// selection, glyphs.
//
// Form and colour both tell the kinds apart: a quote is a tinted ground with an edge at its left, a speaker a
// solid underline, a cue a dotted one, a hedge a wavy one. A suggestion is dashed and a little lighter.
#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <string>
#include <utility>

#include "core/text/utf8.h"
#include "web/browser/hash.h"
#include "web/browser/host.h"
#include "web/browser/screen.h"
#include "web/ui/shapes.h"
#include "web/view/article_view.h"

namespace hearsay::view {

namespace {

void dotted(float x0, float x1, float y, ui::Colour colour) {
  for (float x = x0 + 1; x < x1; x += 4) ui::fill({ui::snap(x), ui::snap(y), 2, 2}, colour, 1);
}

void broken(float x0, float x1, float y, float thickness, ui::Colour colour) {
  for (float x = x0; x < x1; x += 7) ui::line(x, y, std::min(x + 4, x1), y, colour, thickness);
}

void wavy(float x0, float x1, float y, ui::Colour colour, bool dashes) {
  const float thick = 1.6f * ui::theme().weight;
  ui::Path path;
  bool drawn = false;
  for (float x = x0; x <= x1; x += 1) {
    if (dashes && std::fmod(x - x0, 12.f) >= 9.f) {
      if (std::exchange(drawn, false)) path.stroke(colour, thick);
      continue;
    }
    path.to(x, y + 1.5f * std::sin((x - x0) * 1.05f));
    drawn = true;
  }
  if (drawn) path.stroke(colour, thick);
}

}  // namespace

float ArticleView::x_in(const Word& word, std::uint32_t byte, ui::Type type) const {
  const std::string_view bytes = text_.bytes({word.begin, word.end});
  float before = 0, all = 0;
  for (std::uint32_t at = 0; at < bytes.size();) {
    if (word.begin + at == byte) before = all;
    all += ui::advance(type, utf8::next(bytes, at));
  }
  if (byte >= word.end) before = all;
  const float part = all > 0 ? before / all * word.width : 0;
  return word.right_to_left ? word.x + word.width - part : word.x + part;
}

void ArticleView::draw_glyphs(std::size_t i, const Look& look, float from, float to) {
  if (shapes_[i].shaped) return;
  const ui::Type type = type_of(i, look);
  const std::vector<Word>& all = words(i);
  const auto in_sight = [&](const Word& w) { return w.y + dy_ <= to && w.y + dy_ + w.height >= from; };
  for (const Word& w : all)
    if (in_sight(w)) ui::load_glyphs(type, text_.bytes({w.begin, w.end}));
  for (const Word& w : all)
    if (in_sight(w))
      ui::draw_word(type, text_.bytes({w.begin, w.end}), {w.x + dx_, w.y + dy_, w.width, w.height},
                    shapes_[i].aside ? ui::theme().quiet : ui::theme().ink, w.right_to_left ? ui::Direction::left : ui::Direction::right);
}

void ArticleView::draw_mark(const Mark& tag, const Look& look, const Sight& sight, bool ground) {
  const ui::Theme& t = ui::theme();
  const bool guess = tag.state != State::accepted, chosen = tag.id == look.selected;
  const ui::Colour colour = colour_of(tag.label, tag.hue),
                   strength = guess ? ui::faded(colour, .62f) : colour;
  std::vector<ui::Rect> rects;
  for (const Span f : chosen && !look.preview.empty() ? look.preview : tag.fragments)
    for (std::size_t i = paragraph_of(f.begin); i < paragraphs_.size() && paragraphs_[i].begin < f.end; ++i)
      if (paragraphs_[i].overlaps(sight.text)) pieces(i, f, rects);
  for (const ui::Rect& r : rects) {
    if (r.bottom() < sight.from || r.y > sight.to) continue;
    const float under = r.bottom() - 1;
    const ui::Rect box{r.x - 2, r.y - 1, r.w + 4, r.h + 3};
    if (ground) {
      if (tag.label == Label::quote) {
        ui::fill(box, ui::ground_of(t, tag.hue, !guess), 3);
        // The edge below: doubled where the colour is used for the second time, with dots for the third.
        for (const float up : {1.f, 4.f})
          if (up > 3 && tag.hue >= 16)
            dotted(box.x, box.right(), box.bottom() - up, strength);
          else if (up > 3 && tag.hue < 8)
            continue;
          else if (guess)
            broken(box.x, box.right(), box.bottom() - up, t.weight, colour);
          else
            ui::line(box.x, box.bottom() - up, box.right(), box.bottom() - up, colour, t.weight);
      } else if (tag.label == Label::claim) {
        ui::fill(box, ui::faded(colour, .2f), 3);
      }
      if (chosen)
        ui::frame({box.x - 2, box.y - 2, box.w + 4, box.h + 4}, t.accent, 5, 2);
      else if (tag.id == look.hovered)
        ui::frame({box.x - 1, box.y - 1, box.w + 2, box.h + 2}, ui::faded(t.accent, .5f), 4);
      continue;
    }
    switch (tag.label) {
      case Label::speaker:
        if (guess)
          broken(r.x, r.right(), under, 2 * t.weight, strength);
        else
          ui::line(r.x, under, r.right(), under, colour, 2 * t.weight);
        break;
      case Label::cue:
        dotted(r.x, r.right(), under, strength);
        break;
      case Label::hedge:
        wavy(r.x, r.right(), under + 1, strength, guess);
        break;
      case Label::quote:
      case Label::claim:
        break;
    }
  }
  // A note: a small leaf at the last word's upper corner, between the lines.
  if (!ground && tag.noted && !rects.empty()) ui::note_sign(rects.back().right() + 1, rects.back().y - 4, t.accent);
  if (ground && tag.label == Label::quote && !guess && !rects.empty()) {
    // A bar at the first line's left: a confirmed quote stands out without its colour.
    const ui::Rect& first = rects.front();
    ui::fill({first.x - 4, first.y - 1, 2, first.h + 3}, colour, 1);
  }
}

void ArticleView::draw_marks(const Sight& sight, const Look& look) {
  const auto from = static_cast<std::size_t>(
      std::upper_bound(reach_.begin(), reach_.end(), sight.text.begin) - reach_.begin());
  for (const bool ground : {true, false})
    for (std::size_t i = from; i < marks_.size() && marks_[i].hull.begin < sight.text.end; ++i) {
      const Mark& mark = marks_[i];
      if (mark.label == Label::claim && mark.id != claim_) continue;
      const bool moved = !look.preview.empty() && mark.id == look.selected;
      if (moved || mark.hull.overlaps(sight.text)) draw_mark(mark, look, sight, ground);
    }
}

void ArticleView::draw_spans(std::size_t first, std::size_t last, const std::vector<Span>& spans,
                             std::size_t strong) {
  const ui::Theme& t = ui::theme();
  const Span sight{paragraphs_[first].begin, paragraphs_[last - 1].end};
  auto span = std::lower_bound(spans.begin(), spans.end(), sight.begin,
                               [](const Span& s, std::uint32_t at) { return s.end <= at; });
  std::vector<ui::Rect> rects;
  for (; span != spans.end() && span->begin < sight.end; ++span) {
    rects.clear();
    for (std::size_t i = paragraph_of(span->begin); i < last && paragraphs_[i].begin < span->end; ++i)
      if (i >= first) pieces(i, *span, rects);
    const bool here = static_cast<std::size_t>(span - spans.begin()) == strong;
    for (const ui::Rect& r : rects) {
      const ui::Rect box{r.x - 2, r.y - 1, r.w + 4, r.h + 3};
      ui::fill(box, ui::faded(t.hedge, here ? .5f : .25f), 3);
      ui::frame(box, ui::faded(t.hedge, here ? 1.f : .6f), 3, here ? 2.f : 1.f);
    }
  }
}

// Quiet curves from the selected tag to its parts, in the gaps under the lines and in the margin, never
// across words: on one line an arc below it, between neighbouring lines a curve in their gap, else out to the
// margin, along it, and in again.
void ArticleView::draw_ties(std::size_t first, std::size_t last) {
  const Span sight{paragraphs_[first].begin, paragraphs_[last - 1].end};
  float lane = dx_ - 12;
  for (const Tie& tie : ties_) {
    const ui::Colour colour =
        ui::faded(tie.hedge ? colour_of(Label::hedge, -1) : colour_of(Label::quote, tie.hue), .5f);
    if (!Span{std::min(tie.from.begin, tie.to.begin), std::max(tie.from.end, tie.to.end)}.overlaps(sight))
      continue;
    const bool forward = tie.from.begin <= tie.to.begin;
    // The ends that face each other.
    const ui::Rect a = forward ? last_rect_of(tie.from) : rect_of(tie.from),
                   b = forward ? rect_of(tie.to) : last_rect_of(tie.to);
    if (a.h == 0 || b.h == 0) continue;
    const float ya = a.bottom() + 4, yb = b.bottom() + 4;
    const float xb = b.x + std::min(b.w / 2, 24.f);
    const bool one_line = std::fabs(ya - yb) < 2, from_below = ya > yb;
    const ui::Rect &upper = from_below ? b : a, &lower = from_below ? a : b;
    if (!one_line && lower.y - upper.bottom() < upper.h / 2) {
      const float xa = a.x + std::min(a.w / 2, 12.f), gap = (upper.bottom() + lower.y) / 2 + 1;
      const float from = from_below ? a.y : a.bottom(), to = from_below ? b.bottom() : b.y;
      ui::Path().to(xa, from).curve(xa, gap, xb, gap, xb, to).stroke(colour, 1.5f);
      ui::disc(xb, to, 3, colour);
      continue;
    }
    if (one_line) {
      const float xa = forward ? a.right() - 6 : a.x + 6, bow = ya + 5;
      ui::Path().to(xa, ya - 1).curve(xa, bow, xb, bow, xb, yb - 1).stroke(colour, 1.5f);
    } else {
      const float xa = a.x + std::min(a.w / 2, 12.f), r = 5, way = yb > ya ? r : -r;
      ui::Path()
          .to(xa, ya)
          .to(lane + r, ya)
          .bend(lane, ya, lane, ya + way)
          .to(lane, yb - way)
          .bend(lane, yb, lane + r, yb)
          .to(xb, yb)
          .stroke(colour, 1.5f);
      lane -= 5;
    }
    ui::disc(xb, yb - (one_line ? 1.f : 0.f), 3, colour);
  }
}

void ArticleView::draw_handle(const Handle& handle) {
  const Edge e = edge(handle.byte, handle.side);
  if (e.rect.h == 0) return;
  const ui::Rect& r = e.rect;
  const ui::Colour colour = ui::theme().accent;
  ui::fill({r.x - 1, r.y - 2, 2, r.h + 6}, colour);
  const float knob = e.knob(handle.side);
  ui::fill({knob - 6, r.bottom() + 2, 12, 12}, colour, 6);
  if (!handle.strong) ui::fill({knob - 3, r.bottom() + 5, 6, 6}, ui::theme().paper, 3);
}

void ArticleView::draw_between(float from, float to, const Look& look) {
  // The ring round a tag and its ties reach out of their lines, a handle hangs below its own.
  const auto [first, last] = paragraphs_at(from - 24, to + 24);
  if (first >= last) return;
  const float ratio = ui::pixel_ratio();
  static const char* letters =
      " !\"'(),-./0123456789:;?ABCDEFGHIJKLMNOPQRSTUVWXYZ[]abcdefghijklmnopqrstuvwxyz‘’“”–—…&%$";
  fonts::warm(fonts::Face::serif, size_, ratio, letters);
  if (shapes_[first].head) fonts::warm(fonts::Face::serif_bold, type_of(first, look).size, ratio, letters);
  draw_asides(first, last);
  draw_marks({{paragraphs_[first].begin, paragraphs_[last - 1].end}, from - 24, to + 24}, look);
  if (look.hits) draw_spans(first, last, *look.hits, look.hit);
  if (look.preview.empty()) draw_ties(first, last);
  std::vector<ui::Rect> marked;
  if (!look.selection.empty())
    for (std::size_t i = first; i < last; ++i) pieces(i, look.selection, marked);
  for (const ui::Rect& r : marked)
    ui::fill({r.x - 1, r.y, r.w + 2, r.h + 2}, ui::faded(ui::theme().accent, .28f), 2);
  for (std::size_t i = first; i < last; ++i) draw_glyphs(i, look, from, to);
  if (look.caret >= 0) {
    const auto at = static_cast<std::uint32_t>(look.caret);
    const std::size_t i = paragraph_of(at);
    if (i >= first && i < last)
      if (const Edge e = edge(at, at == paragraphs_[i].end ? Side::end : Side::begin); e.rect.h > 0)
        ui::fill({ui::snap(e.rect.x) - 1, e.rect.y, 2, e.rect.h}, ui::theme().accent);
  }
  for (const Handle& handle : look.handles) draw_handle(handle);
}

// Tiles.

ArticleView::Rows ArticleView::rows_at(float from, float to) const {
  const float height = static_cast<float>(tile_height_) / ui::pixel_ratio();
  const float end = content_height_ + top_ + 40;
  const auto row = [&](float y) { return static_cast<int>(std::floor(std::clamp(y, 0.f, end) / height)); };
  return {row(from), row(to)};
}

ArticleView::Rows ArticleView::rows_ahead(float views) const {
  const float behind = region_.h * std::min(views, .5f), ahead = region_.h * views;
  return rows_at(scroll_ - (way_ > 0 ? behind : ahead), scroll_ + region_.h + (way_ > 0 ? ahead : behind));
}

const ArticleView::Tile* ArticleView::tile_of(int row) const {
  for (const Tile& tile : tiles_)
    if (tile.row == row) return &tile;
  return nullptr;
}

bool ArticleView::is_drawn(int row) const {
  const Tile* tile = tile_of(row);
  return tile && tile->state == state_;
}

void ArticleView::hide_tiles() {
  for (std::size_t i = 0; i < tiles_.size(); ++i)
    if (tiles_[i].row >= 0) screen::hide_tile(slot(i));
  tiles_ = {};
}

void ArticleView::leave() {
  hide_tiles();
  laid_out_ = false;
}

std::uint64_t ArticleView::state(const Look& look) const {
  Hash all;
  all.add(version_);
  all.add(ui::theme().paper);
  all.add(look.selected);
  all.add(look.hovered);
  const auto add = [&all](Span span) { all.add(static_cast<std::uint64_t>(span.begin) << 32 | span.end); };
  add(look.selection);
  all.add(static_cast<std::uint64_t>(look.caret));
  for (const Span span : look.preview) add(span);
  if (look.hits)
    for (const Span span : *look.hits) add(span);
  all.add(look.hit);
  for (const Handle& handle : look.handles)
    all.add(static_cast<std::uint64_t>(handle.byte) * 4 + (handle.side == Side::end ? 2 : 0) + handle.strong);
  return all.value;
}

void ArticleView::draw_row(int row, const Look& look) {
  const float ratio = ui::pixel_ratio();
  // One that shows the row already; or a free one, or one that is far away.
  const Rows near = rows_ahead(1.5f);
  std::size_t free = 0;
  for (std::size_t i = 0; i < tiles_.size(); ++i) {
    if (tiles_[i].row == row) {
      free = i;
      break;
    }
    if (!near.has(tiles_[i].row)) free = i;
  }
  // As wide as the text, and what is drawn beside it.
  const float beside = std::min(left_, 40.f);
  const auto pixels = [ratio](float x) { return static_cast<int>(std::lround(x * ratio)); };
  const screen::Tile at{slot(free), pixels(left_ - beside), row * tile_height_,
                        pixels(column_ + 2 * beside), tile_height_};
  const float from = static_cast<float>(at.y) / ratio, to = static_cast<float>(at.y + at.height) / ratio;
  dx_ = left_;
  dy_ = top_;
  ui::draw_on(screen::sheet(at));
  draw_between(from, to, look);
  ui::draw_on(nullptr);
  Tile& tile = tiles_[free];
  const std::uint64_t drawn = screen::seen_on_sheet();
  if (tile.row != row || tile.drawn != drawn) screen::keep_sheet(at);
  tile = {row, state_, drawn};
}

void ArticleView::draw(const Look& look) {
  if (!screen::works() || paragraphs_.empty() || !laid_out_) return;
  if (made_ != screen::tiles_made()) hide_tiles();
  made_ = screen::tiles_made();
  const std::int64_t now = host::now();
  if (std::exchange(state_, state(look)) != state_) changed_ = now;
  const float x = dx_, y = dy_;
  const Rows sight = rows_in_sight(), ahead = rows_ahead(1.5f);
  // What is out of sight is drawn in the frames after, a little of it in each; and what only looks as it did
  // before the last key when no other follows.
  int room = 2;
  bool more = false, stale = false;
  const bool quiet = std::abs(now - changed_) >= 100;
  for (int row = sight.first; row <= sight.last; ++row)
    if (!is_drawn(row)) {
      draw_row(row, look);
      room = 0;
    }
  for (int i = 0; i <= ahead.last - ahead.first; ++i) {
    const int row = way_ > 0 ? ahead.first + i : ahead.last - i;
    if (is_drawn(row)) continue;
    if (!quiet && tile_of(row))
      stale = true;
    else if (room-- > 0)
      draw_row(row, look);
    else
      more = true;
  }
  // What is stale and far away must not be seen before it is drawn again.
  for (std::size_t i = 0; i < tiles_.size(); ++i)
    if (tiles_[i].row >= 0 && tiles_[i].state != state_ && !ahead.has(tiles_[i].row)) {
      screen::hide_tile(slot(i));
      tiles_[i] = {};
    }
  if (more) host::request_frame();
  if (stale) host::request_frame_when_quiet();
  dx_ = x;
  dy_ = y;
}

void ArticleView::place(const Look& look, std::string_view name, const ui::Panel& panel) {
  lay_out(look, panel);
  ui::mirror().put({ui::id("article", static_cast<ui::Id>(layer_)),
                    ui::Kind::article,
                    {dx_, dy_, column_, 0},
                    0,
                    name,
                    std::to_string(layer_),
                    {},
                    {}});
}

}  // namespace hearsay::view
