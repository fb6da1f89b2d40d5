// The text layer and the geometry; what is drawn is in article_draw.cpp. Tested by tests/browser.
#include "web/view/article_view.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <nlohmann/json.hpp>

#include "core/text/headline.h"
#include "core/text/utf8.h"
#include "web/browser/hash.h"
#include "web/browser/host.h"
#include "web/browser/language.h"
#include "web/ui/shaped.h"
#include "web/ui/sides.h"
#include "web/view/article_state.h"
#include "web/view/blocks.h"
#include "web/view/words.h"

namespace hearsay::view {

using namespace message::literals;

namespace {

constexpr float character = .5f;  // the mean width of a serif's letters, for each pixel of its size
constexpr float top_space = 40;
constexpr std::uint32_t stretch = 48'000;  // bytes of text whose layout and marks fit into a few frames

// Whether the canvas, which draws code point by code point, cannot set it.
bool needs_shaping(std::string_view bytes) {
  for (std::uint32_t at = 0; at < bytes.size();)
    if (ui::depends_on_neighbours(utf8::next(bytes, at))) return true;
  return false;
}

std::string describe(const Document& doc, const Tag& tag) {
  const State state = state_of(doc, tag);
  const auto person = doc.persons.find(tag.person);
  const bool known = person != doc.persons.end();
  return host::words("tag.described",
                     "state"_is = state == State::suggested ? "suggested" : state == State::others ? "others" : "own",
                     "author"_is = author_of(doc, tag), "what"_is = called(host::language(), tag),
                     "parts"_is = tag.fragments.size(),
                     "who"_is = !known ? "none" : tag.label == Label::quote ? "by" : "of",
                     "name"_is = known ? person->second.name : std::string(),
                     "note"_is = note_of(doc, tag).empty() ? "no" : "yes");
}

}  // namespace

int hue_of(const Document& doc, const Tag& tag) {
  std::string_view who = tag.person;
  if (tag.label == Label::cue)
    for (const Link* link : links_of(doc, tag.id))
      if (link->role == Role::cue)
        if (const auto quote = doc.tags.find(link->from); quote != doc.tags.end()) who = quote->second.person;
  const auto person = doc.persons.find(who);
  return person == doc.persons.end() ? -1 : person->second.hue;
}

ui::Colour colour_of(Label label, int hue) {
  const ui::Theme& t = ui::theme();
  if (label == Label::hedge || label == Label::claim) return t.hedge;
  return hue < 0 ? t.no_speaker : t.hues[hue % 8];
}

void ArticleView::set_text(const Text& text, bool another) {
  text_ = text;
  paragraphs_.clear();
  const Segments segments = segment(text);
  borders_ = Borders(text, segments);
  const std::vector<Block> all = blocks(text, segments, borders_);
  for (const Block& block : all) paragraphs_.push_back(block.span);
  any_shaped_ = false;
  shapes_.assign(paragraphs_.size(), {});
  for (std::size_t i = 0; i < paragraphs_.size(); ++i) {
    const std::string_view line = text_.bytes(paragraphs_[i]);
    shapes_[i].shaped = needs_shaping(line);
    any_shaped_ = any_shaped_ || shapes_[i].shaped;
    shapes_[i].right_to_left = ui::begins_from_the_right(line);
    shapes_[i].follows = all[i].follows;
    shapes_[i].goes_on = all[i].goes_on;
    shapes_[i].number = (i > 0 ? shapes_[i - 1].number : 0) + (all[i].follows ? 0 : 1);
    shapes_[i].heading = paragraphs_.size() > 1 && !all[i].follows && like_a_headline(line);
  }
  folds_.clear();
  shape_headings();
  marks_.clear();
  ties_.clear();
  pieces_.assign(paragraphs_.size(), {});
  sent_.assign(paragraphs_.size(), std::nullopt);
  laid_.assign(paragraphs_.size(), {});
  laid_out_ = false;
  hide_tiles();
  awaited_ = {};
  shown_ = std::max(stretch_from(0), another ? 0 : std::min(shown_, paragraphs_.size()));
  host::paragraph_count(layer_, static_cast<std::uint32_t>(shown_));
}

std::size_t ArticleView::stretch_from(std::size_t i) const {
  const std::uint32_t from = i < paragraphs_.size() ? paragraphs_[i].begin : 0;
  while (i < paragraphs_.size() && paragraphs_[i].begin < from + stretch) ++i;
  return i;
}

void ArticleView::grow(const Document& doc) {
  if (is_whole()) return;
  const std::size_t first = shown_;
  shown_ = stretch_from(first);
  host::paragraph_count(layer_, static_cast<std::uint32_t>(shown_));
  put_changed(first, doc);
  if (!laid_out_) return;
  // The tile at the old end shows more now.
  const int end = rows_at(0, content_height_).last;
  for (Tile& tile : tiles_)
    if (tile.row >= end) tile.state = 0;
  host::paragraph_boxes(layer_, boxes_);
  content_height_ = boxes_.back();
  if (awaited_.end > 0) reveal(awaited_, false);
}

// Offsets.

std::size_t ArticleView::paragraph_of(std::uint32_t byte) const {
  const auto after = std::upper_bound(paragraphs_.begin(), paragraphs_.end(), byte,
                                      [](std::uint32_t at, const Span& p) { return at < p.begin; });
  return after == paragraphs_.begin() ? 0 : static_cast<std::size_t>(after - paragraphs_.begin() - 1);
}

std::uint32_t ArticleView::byte(TextPlace place) const {
  if (place.paragraph < 0 || static_cast<std::size_t>(place.paragraph) >= paragraphs_.size())
    return text_.size();
  const Span p = paragraphs_[static_cast<std::size_t>(place.paragraph)];
  return std::min(p.end, text_.from_utf16(text_.utf16(p.begin) + place.utf16));
}

TextPlace ArticleView::place(std::uint32_t byte) const {
  if (paragraphs_.empty()) return {};
  const std::size_t i = paragraph_of(byte);
  const Span p = paragraphs_[i];
  return {static_cast<std::int32_t>(i), text_.utf16(std::clamp(byte, p.begin, p.end)) - text_.utf16(p.begin)};
}

bool ArticleView::right_to_left(std::uint32_t byte) const {
  return !paragraphs_.empty() && shapes_[paragraph_of(byte)].right_to_left;
}

// The text layer.

void ArticleView::sync(const Document& doc, const std::vector<const Tag*>& tags, std::string_view selected,
                       const Seen& seen, bool tags_changed) {
  ++version_;
  if (tags_changed) {
    marks_.clear();
    reach_.clear();
    for (std::vector<Piece>& pieces : pieces_) pieces.clear();
    // A cue has the hue of its quote's speaker.
    std::map<std::string_view, int> hues;
    for (const auto& [id, link] : doc.links)
      if (link.role == Role::cue)
        if (const auto quote = doc.tags.find(link.from); quote != doc.tags.end())
          hues[link.to] = hue_of(doc, quote->second);
    for (const Tag* tag : tags) {
      State state = state_of(doc, *tag);
      if (!is_seen(*tag, state, seen)) continue;
      // What people have agreed on is drawn as what is settled.
      if (seen.alone) state = State::accepted;
      const auto of_quote = hues.find(tag->id);
      Hash facts;
      for (const std::string_view words : {std::string_view(tag->id), std::string_view(tag->kind)})
        facts.add(words);
      if (const auto person = doc.persons.find(tag->person); person != doc.persons.end())
        facts.add(person->second.name);
      facts.add(static_cast<std::uint64_t>(tag->label) * 4 + static_cast<std::uint64_t>(state) +
                (tag->fragments.size() << 8) + (note_of(doc, *tag).empty() ? 0 : 128));
      const std::size_t mark = marks_.size();
      marks_.push_back(
          {tag->id, tag->label, state, tag->fragments, hull(tag->fragments),
           tag->label == Label::cue ? (of_quote == hues.end() ? -1 : of_quote->second) : hue_of(doc, *tag),
           !note_of(doc, *tag).empty(), facts.value});
      reach_.push_back(std::max(reach_.empty() ? 0 : reach_.back(), marks_.back().hull.end));
      if (tag->label == Label::claim) continue;
      for (const Span f : tag->fragments)
        for (std::size_t i = paragraph_of(f.begin); i < paragraphs_.size() && paragraphs_[i].begin < f.end;
             ++i) {
          const Span p = paragraphs_[i];
          const Span both{std::max(p.begin, f.begin), std::min(p.end, f.end)};
          if (both.begin >= both.end) continue;
          const std::uint32_t base = text_.utf16(p.begin);
          pieces_[i].push_back({text_.utf16(both.begin) - base, text_.utf16(both.end) - base, mark});
        }
    }
    for (std::vector<Piece>& pieces : pieces_)
      std::stable_sort(pieces.begin(), pieces.end(), [](const Piece& a, const Piece& b) {
        return a.begin != b.begin ? a.begin < b.begin : a.end > b.end;
      });
  }
  const Tag* claim = linked(doc, selected, Role::claim);
  claim_ = claim ? claim->id : std::string();
  ties_.clear();
  for (const Link* link : links_of(doc, selected)) {
    const auto from = doc.tags.find(link->from), to = doc.tags.find(link->to);
    if (from == doc.tags.end() || to == doc.tags.end()) continue;
    Seen unhidden = seen;
    unhidden.hides_guesses = false;
    if (!is_seen(from->second, state_of(doc, from->second), unhidden) || !is_seen(to->second, state_of(doc, to->second), unhidden)) continue;
    ties_.push_back({hull(from->second.fragments), hull(to->second.fragments), hue_of(doc, from->second),
                     link->role == Role::claim});
    // A quote in parts is tied from the part that is nearest.
    const auto away = [&](Span f) {
      const Span other = ties_.back().to;
      return f.end <= other.begin ? other.begin - f.end : f.begin >= other.end ? f.begin - other.end : 0;
    };
    Span best = from->second.fragments.front();
    for (const Span f : from->second.fragments)
      if (away(f) < away(best)) best = f;
    ties_.back().from = best;
  }
  // Only the attribute of its marks: words that are put again are laid out again.
  if (selected != chosen_) host::choose_mark(layer_, chosen_ = selected);
  if (tags_changed) put_changed(0, doc);
}

void ArticleView::put_changed(std::size_t first, const Document& doc) {
  for (std::size_t i = first; i < shown_; ++i) {
    Hash hash;
    for (const Piece& piece : pieces_[i]) {
      hash.add((static_cast<std::uint64_t>(piece.begin) << 32) | piece.end);
      hash.add(marks_[piece.mark].facts);
    }
    const Shape& shape = shapes_[i];
    hash.add(static_cast<std::uint64_t>(shape.aside) + 2 * shape.folded + 4 * shape.head + 8 * shape.subhead);
    if (shape.fold >= 0) hash.add(folds_[static_cast<std::size_t>(shape.fold)].name);
    if (hash.value == sent_[i]) continue;
    put_paragraph(i, doc);
    sent_[i] = hash.value;
  }
}

void ArticleView::put_paragraph(std::size_t i, const Document& doc) {
  const std::vector<Piece>& pieces = pieces_[i];
  nlohmann::json marks = nlohmann::json::array(), events = nlohmann::json::array();
  for (const Piece& piece : pieces) {
    const Mark& mark = marks_[piece.mark];
    marks.push_back(
        {mark.id, name_of(mark.label), name_of(mark.state), describe(doc, doc.tags.find(mark.id)->second)});
  }
  // Marks must nest: where one ends inside another, the inner part is closed and opened again.
  std::vector<std::size_t> open;
  const auto close_until = [&](std::uint32_t position) {
    for (;;) {
      std::uint32_t next = position + 1;
      for (const std::size_t o : open) next = std::min(next, pieces[o].end);
      if (next > position) return;
      std::vector<std::size_t> again;
      std::size_t last = open.size();
      while (last > 0 && std::any_of(open.begin(), open.begin() + static_cast<std::ptrdiff_t>(last),
                                     [&](std::size_t o) { return pieces[o].end == next; })) {
        --last;
        events.push_back({next, -1, open[last]});
        if (pieces[open[last]].end != next) again.push_back(open[last]);
      }
      open.resize(last);
      for (auto o = again.rbegin(); o != again.rend(); ++o) {
        events.push_back({next, 1, *o});
        open.push_back(*o);
      }
    }
  };
  for (std::size_t m = 0; m < pieces.size(); ++m) {
    close_until(pieces[m].begin);
    events.push_back({pieces[m].begin, 1, m});
    open.push_back(m);
  }
  close_until(UINT32_MAX - 1);
  const Shape& shape = shapes_[i];
  const std::string css = std::string(shape.head      ? "head "
                                      : shape.subhead ? "subhead "
                                                      : "") +
                          (shape.shaped ? "shaped " : "") + (shape.goes_on ? "cut " : "") +
                          (shape.aside ? "aside " : "") + (shape.fold >= 0 ? "fold" : shape.folded ? "folded" : "");
  nlohmann::json p{{"t", shape.folded ? std::string_view() : text_.bytes(paragraphs_[i])},
                   {"c", css},
                   {"e", events},
                   {"m", marks}};
  if (shape.aside) p["d"] = host::words("aside.description");
  if (shape.fold >= 0) {
    const Fold& fold = folds_[static_cast<std::size_t>(shape.fold)];
    p["f"] = {fold.name, fold.open};
  }
  host::put_paragraph(layer_, static_cast<std::uint32_t>(i),
                      p.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace));
}

// Geometry.

ui::Type ArticleView::type_of(std::size_t paragraph, const Look&) const {
  if (shapes_[paragraph].head) return {fonts::Face::serif_bold, size_ * 13 / 9, size_ * 17 / 9};
  return {shapes_[paragraph].subhead ? fonts::Face::serif_bold : fonts::Face::serif, size_,
          std::round(size_ * leading_)};
}

void ArticleView::lay_out(const Look& look, const ui::Panel& panel) {
  region_ = ui::turned(panel.rect());
  const float side = region_.w < 480 ? 16.f : 40.f;
  const float column = std::round(std::min(look.measure * character * look.font_size, region_.w - 2 * side));
  left_ = std::round((region_.w - column) / 2);
  top_ = region_.w < 480 ? 24 : top_space;
  scrolled(panel.scroll());
  const float ratio = ui::pixel_ratio();
  const int tile = static_cast<int>(std::ceil(ui::window().h * ratio / 2));
  if (tile != tile_height_) hide_tiles();
  tile_height_ = tile;
  if (laid_out_ && column == column_ && look.font_size == size_ && look.leading == leading_ &&
      ratio == ratio_)
    return;
  column_ = column;
  size_ = look.font_size;
  leading_ = look.leading;
  ratio_ = ratio;
  hide_tiles();
  host::article_style(layer_, column, size_, std::round(size_ * leading_));
  host::paragraph_boxes(layer_, boxes_);
  content_height_ = boxes_.empty() ? 0 : boxes_.back();
  for (Laid& laid : laid_) laid.known = false;
  // The text layer takes its place in the page at the end of its first frame: until then it has no height.
  laid_out_ = content_height_ > 0 || paragraphs_.empty();
  if (!laid_out_) host::request_frame();
}

const std::vector<ArticleView::Word>& ArticleView::words(std::size_t i) {
  Laid& laid = laid_[i];
  if (i >= shown_) return laid.words;
  if (laid.known) return laid.words;
  laid.known = true;
  laid.words.clear();
  host::paragraph_words(layer_, static_cast<std::uint32_t>(i), numbers_);
  const std::uint32_t base = text_.utf16(paragraphs_[i].begin);
  for (std::size_t n = 0; n + 5 < numbers_.size(); n += 6) {
    Word w{text_.from_utf16(base + static_cast<std::uint32_t>(numbers_[n])),
           text_.from_utf16(base + static_cast<std::uint32_t>(numbers_[n + 1])),
           numbers_[n + 2],
           numbers_[n + 3],
           numbers_[n + 4],
           numbers_[n + 5],
           false};
    w.right_to_left = ui::begins_from_the_right(text_.bytes({w.begin, w.end}));
    laid.words.push_back(w);
  }
  return laid.words;
}

bool ArticleView::scrolled(float to) {
  if (to != scroll_) way_ = to < scroll_ ? -1 : 1;
  scroll_ = to;
  dx_ = region_.x + left_;
  dy_ = region_.y + top_ - scroll_;
  // What is cut out of the text layer stays where it is in the window.
  if (!holes_.empty()) return true;
  const Rows ahead = rows_ahead(.5f);
  for (int row = ahead.first; row <= ahead.last; ++row)
    if (!is_drawn(row)) return true;
  return false;
}

std::pair<std::size_t, std::size_t> ArticleView::paragraphs_at(float from, float to) const {
  from -= top_;
  to -= top_;
  std::size_t first = 0, last = boxes_.size() / 2;
  // boxes_: top, height, top, height, …
  std::size_t low = 0, high = last;
  while (low < high) {
    const std::size_t middle = (low + high) / 2;
    if (boxes_[2 * middle] + boxes_[2 * middle + 1] < from)
      low = middle + 1;
    else
      high = middle;
  }
  first = low;
  last = first;
  while (last < boxes_.size() / 2 && boxes_[2 * last] < to) ++last;
  return {first, last};
}

Span ArticleView::in_sight() const {
  const auto [first, last] = paragraphs_at(scroll_, scroll_ + region_.h);
  return first < last ? Span{paragraphs_[first].begin, paragraphs_[last - 1].end} : Span{};
}

void ArticleView::pieces(std::size_t i, Span span, std::vector<ui::Rect>& out) {
  if (i >= laid_.size() || !laid_out_) return;
  const ui::Type type = type_of(i, {});
  const std::size_t begin = out.size();
  const std::vector<Word>& all = words(i);
  for (auto at = std::partition_point(all.begin(), all.end(),
                                      [&](const Word& w) { return w.end <= span.begin; });
       at != all.end() && at->begin < span.end; ++at) {
    const Word& w = *at;
    const Span both{std::max(w.begin, span.begin), std::min(w.end, span.end)};
    float a = both.begin == w.begin && !w.right_to_left ? w.x : x_in(w, both.begin, type);
    float b = both.end == w.end && !w.right_to_left ? w.x + w.width : x_in(w, both.end, type);
    if (a > b) std::swap(a, b);
    ui::Rect r{a + dx_, w.y + dy_, b - a, w.height};
    // On the same line as the piece before: one rectangle with the space between.
    if (out.size() > begin && std::fabs(out.back().y - r.y) < r.h / 2) {
      const float left = std::min(out.back().x, r.x), right = std::max(out.back().right(), r.right());
      out.back().x = left;
      out.back().w = right - left;
    } else {
      out.push_back(r);
    }
  }
}

ui::Rect ArticleView::rect_of(Span span) {
  std::vector<ui::Rect> out;
  if (!paragraphs_.empty()) pieces(paragraph_of(span.begin), span, out);
  return out.empty() ? ui::Rect{} : out.front();
}

ui::Rect ArticleView::last_rect_of(Span span) {
  std::vector<ui::Rect> out;
  if (!paragraphs_.empty() && span.end > span.begin) pieces(paragraph_of(span.end - 1), span, out);
  return out.empty() ? ui::Rect{} : out.back();
}

ArticleView::Edge ArticleView::edge(std::uint32_t byte, Side side) {
  if (paragraphs_.empty() || !laid_out_) return {};
  const std::size_t i = paragraph_of(side == Side::end && byte > 0 ? byte - 1 : byte);
  const Word* found = nullptr;
  for (const Word& w : words(i)) {
    if (byte < w.begin || byte > w.end) continue;
    found = &w;
    // Between two words it is the border of the one that it belongs to.
    if (side == Side::begin ? byte < w.end : byte > w.begin) break;
  }
  if (!found) return {};
  const float x = x_in(*found, byte, type_of(i, {}));
  return {{dx_ + x, found->y + dy_, 0, found->height}, found->right_to_left};
}

void ArticleView::cover(const std::vector<ui::Rect>& panels) {
  std::string path;
  if (any_shaped_)
    for (const ui::Rect& r : panels) {
      const auto number = [](float x) { return std::to_string(std::lround(x)); };
      path += "M" + number(r.x - dx_) + " " + number(r.y - dy_) + "h" + number(r.w) + "v" + number(r.h) +
              "h-" + number(r.w) + "z";
    }
  if (path == holes_) return;
  host::article_holes(layer_, path);
  holes_ = path;
}

void ArticleView::reveal(Span span, bool smooth) {
  awaited_ = {};
  if (!is_whole() && paragraph_of(span.begin) >= shown_) awaited_ = span;
  const ui::Rect r = rect_of(span);
  if (r.h == 0) return;
  const float room = std::min(120.f, region_.h / 4);
  if (r.y >= region_.y + room / 2 && r.bottom() <= region_.bottom() - room) return;
  host::scroll_article(layer_, std::max(0.f, r.y - region_.y + scroll_ - region_.h / 3), smooth);
}

}  // namespace hearsay::view
