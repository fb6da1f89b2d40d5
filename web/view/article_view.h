// The article: its text layer in the DOM and the same words drawn on the canvas with their tags.
//
// The browser wraps the text (text_layer.js); this asks for the words of the paragraphs in sight, keeps them
// until the layout changes, and draws grounds, lines and glyphs there. Paragraphs that need shaping (Arabic,
// Indic scripts, joined emoji) are shown by the DOM itself; only their tags are drawn.
//
// The picture is cut into tiles that lie in the article's scroller (screen.h). Those in sight and half a view
// or more round it are kept drawn, so that scrolling is the browser's own business: most of its frames are
// none of ours.
//
// A long text grows into the DOM, some of it in each frame: its first words are there to be read as soon as
// those of a short one. What lies further down comes within seconds, and nobody waits for it.
//
// Cost of a frame: nothing when the article looks as before, else the words in sight. Of a change to tags:
// the paragraphs it touches. Of a new layout: one pass over the paragraphs' boxes, and the words of those in
// sight.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/annotation/document.h"
#include "core/text/borders.h"
#include "web/browser/events.h"
#include "web/ui/ui.h"
#include "web/view/article_state.h"

namespace hearsay::view {

// A border that can be dragged.
struct Handle {
  std::uint32_t byte;
  Side side;
  bool strong;  // held, or under the pointer
};

struct Look {
  std::string selected;  // the tag with the accent ring; its partners are drawn with it
  std::string hovered;
  Span selection;           // bytes; empty: only a caret, or nothing
  std::int64_t caret = -1;  // byte; -1: none
  float font_size = 18;  // CSS pixels
  float measure = 66;    // characters a line, at most
  float leading = 1.6f;  // a line's height for each pixel of type
  Fragments preview;     // of the selected tag, while a border of it is dragged; else empty
  // Places to be seen, in order: hits of a search, or what is about to be tagged; the caller's, may be null.
  const std::vector<Span>* hits = nullptr;
  std::size_t hit = SIZE_MAX;  // the one of them that a search is at
  std::vector<Handle> handles;
};

class ArticleView {
 public:
  // In this text layer (browser/host.h).
  explicit ArticleView(int layer) : layer_(layer) {}
  // A new text: paragraphs are taken from it, everything kept is dropped. `another`: of another article, else
  // of this one after a change; then as much of it is there at once as was before.
  void set_text(const Text& text, bool another = true);
  // Lets the next stretch of a long text into the text layer.
  void grow(const Document& doc);
  bool is_whole() const { return shown_ == paragraphs_.size(); }
  // Which paragraphs are not of the article (core/annotation/asides.h). Runs of them are folded, but for those that begin
  // in `opened`; a few lines of the page are shown as they are. Call before sync() when either changed.
  void fold(const std::vector<Aside>& asides, const std::vector<std::uint32_t>& opened);
  // Where the closed fold begins that the byte is in; nothing when the byte can be seen.
  std::optional<std::uint32_t> fold_round(std::uint32_t byte) const;
  bool shows(const Text& text) const { return text_ == text; }
  // Brings the text layer up to the document's tags, given in their order. Call when tags, selection of a tag
  // or visibility changed; `tags_changed` is false when it was only the selection. Cost then: its marks.
  void sync(const Document& doc, const std::vector<const Tag*>& tags, std::string_view selected, const Seen& seen,
            bool tags_changed);
  // Lays out what the last sync was given in the main region; `name` is the article's.
  void place(const Look& look, std::string_view name, const ui::Panel& panel);
  // Draws it; the rest of `look` as it is now.
  void draw(const Look& look);
  // It is not on the screen any more.
  void leave();
  int layer() const { return layer_; }
  // The browser scrolled. Whether a frame is wanted.
  bool scrolled(float to);

  // A place in the text layer as a byte of the text.
  std::uint32_t byte(TextPlace place) const;
  TextPlace place(std::uint32_t byte) const;
  const Borders& borders() const { return borders_; }
  bool right_to_left(std::uint32_t byte) const;

  // Where the fragments' first line lies within the window now; empty rect when it is not laid out.
  ui::Rect rect_of(Span span);
  // Where the last piece of the span lies: the palette goes below it.
  ui::Rect last_rect_of(Span span);
  // Where a border is in the window: x, top, no width, the line's height; no height: not laid out.
  struct Edge {
    ui::Rect rect;
    bool right_to_left = false;
    // The middle of the handle that hangs there.
    float knob(Side side) const { return (side == Side::begin) != right_to_left ? rect.x - 5 : rect.x + 5; }
  };
  Edge edge(std::uint32_t byte, Side side);
  // Paragraphs that the DOM shows lie above the canvas: they are cut out where these panels cover them.
  void cover(const std::vector<ui::Rect>& panels);
  // Scrolls so that the span is in sight; once it is there, while the text is growing.
  void reveal(Span span, bool smooth);

  float content_height() const { return content_height_; }
  float scroll() const { return scroll_; }
  // From the first paragraph that is seen, or a part of it, to the last.
  Span in_sight() const;

 private:
  struct Word {
    std::uint32_t begin, end;   // bytes in the text
    float x, y, width, height;  // in the article's content
    bool right_to_left;
  };
  struct Laid {
    bool known = false;
    std::vector<Word> words;
  };
  // A tag as it is drawn.
  struct Mark {
    std::string id;
    Label label;
    State state;
    Fragments fragments;
    Span hull;
    int hue;              // of its speaker; -1: nobody
    bool noted;           // has a note
    std::uint64_t facts;  // hash of what the text layer says of it
  };
  // The stretch of a tag in one paragraph, UTF-16 in it.
  struct Piece {
    std::uint32_t begin, end;
    std::size_t mark;
  };
  // From the selected tag, or to it.
  struct Tie {
    Span from, to;
    int hue;
    bool hedge;
  };
  struct Shape {
    bool heading = false;  // it looks like one
    bool head = false, subhead = false, shaped = false;
    bool right_to_left = false;
    bool follows = false, goes_on = false;  // a long paragraph, from the block before and in the next one
    std::size_t number = 0;                 // of the paragraph, from 1
    bool aside = false;                     // not of the article
    int fold = -1;                          // of folds_: it begins here
    bool folded = false;                    // it is in one that is closed, and not to be seen
  };
  // Paragraphs that can be shown or not, by a button above them.
  struct Fold {
    std::size_t first, end;
    bool open;
    std::string name;
  };
  // A tile shows one row of the content, all rows of a height.
  struct Tile {
    int row = -1;                        // -1: it is hidden
    std::uint64_t state = 0, drawn = 0;  // what it was drawn for, and what it looks like
  };
  struct Rows {
    int first, last;  // the last one is among them
    bool has(int row) const { return first <= row && row <= last; }
  };

  void lay_out(const Look& look, const ui::Panel& panel);
  const std::vector<Word>& words(std::size_t paragraph);
  // The paragraphs between two heights of the content; the second is after the last one.
  std::pair<std::size_t, std::size_t> paragraphs_at(float from, float to) const;
  Rows rows_at(float from, float to) const;
  Rows rows_in_sight() const { return rows_at(scroll_, scroll_ + region_.h); }
  // What should be drawn so that the browser can scroll on: `views` of them ahead.
  Rows rows_ahead(float views) const;
  const Tile* tile_of(int row) const;  // null: none shows it
  bool is_drawn(int row) const;
  std::uint64_t state(const Look& look) const;
  void draw_row(int row, const Look& look);
  void draw_between(float from, float to, const Look& look);
  void hide_tiles();
  ui::Type type_of(std::size_t paragraph, const Look& look) const;
  // x of a byte inside a word, in the article's content.
  float x_in(const Word& word, std::uint32_t byte, ui::Type type) const;
  // The pieces, line by line, of a span in a paragraph, in window coordinates.
  void pieces(std::size_t paragraph, Span span, std::vector<ui::Rect>& out);
  void draw_glyphs(std::size_t paragraph, const Look& look, float from, float to);
  void draw_handle(const Handle& handle);
  int slot(std::size_t tile) const { return layer_ * static_cast<int>(tiles_.size()) + static_cast<int>(tile); }
  std::size_t stretch_from(std::size_t paragraph) const;  // where it ends
  void shape_headings();
  std::string fold_name(const Fold& fold, Aside::What what) const;
  std::size_t first_like(std::size_t block) const;
  void draw_asides(std::size_t first, std::size_t last);
  void put_changed(std::size_t first, const Document& doc);
  void put_paragraph(std::size_t paragraph, const Document& doc);
  // What a tile can show: the paragraphs that reach into it, and from where to where in the content.
  struct Sight {
    Span text;
    float from, to;
  };
  void draw_marks(const Sight& sight, const Look& look);
  void draw_spans(std::size_t first, std::size_t last, const std::vector<Span>& spans, std::size_t strong);
  void draw_ties(std::size_t first, std::size_t last);
  void draw_mark(const Mark& mark, const Look& look, const Sight& sight, bool ground);
  std::size_t paragraph_of(std::uint32_t byte) const;

  int layer_;
  Text text_;
  std::vector<Span> paragraphs_;  // of the text layer: blocks (blocks.h)
  Borders borders_;
  std::size_t shown_ = 0;  // so many paragraphs are in the text layer
  Span awaited_;           // to be revealed when it is there; empty: nothing
  std::vector<Shape> shapes_;
  std::vector<Fold> folds_;
  std::vector<Mark> marks_;                 // in the order of the text
  std::vector<std::uint32_t> reach_;        // how far the marks up to each one reach
  std::vector<std::vector<Piece>> pieces_;  // by paragraph
  std::vector<std::optional<std::uint64_t>> sent_;  // hash of what the text layer holds for each paragraph
  std::vector<Tie> ties_;
  std::string claim_;   // of the selected hedge
  std::string chosen_;  // the selected tag, as the text layer knows it
  std::string holes_;   // as the text layer has them
  bool any_shaped_ = false;
  std::vector<float> boxes_;
  std::vector<float> numbers_;
  std::vector<Laid> laid_;
  bool laid_out_ = false;
  float column_ = 0, left_ = 0, top_ = 0, scroll_ = 0, size_ = 0, leading_ = 0, ratio_ = 0,
        content_height_ = 0;
  ui::Rect region_;
  float dx_ = 0, dy_ = 0;  // of the text's origin: in the window, or in the content while a tile is drawn
  std::array<Tile, 16> tiles_;             // by slot
  std::uint64_t version_ = 0, state_ = 0;  // counts what was synced; what the tiles ought to show
  std::int64_t changed_ = 0;               // when that became something else
  unsigned made_ = 0;
  int way_ = 1;          // -1: up
  int tile_height_ = 1;  // device pixels
};

// The hue of the speaker that a tag belongs to, -1 for none: of a cue, the speaker of its quote.
int hue_of(const Document& doc, const Tag& tag);
// What a tag is drawn in.
ui::Colour colour_of(Label label, int hue);
inline ui::Colour colour_of(const Document& doc, const Tag& tag) {
  return colour_of(tag.label, hue_of(doc, tag));
}

}  // namespace hearsay::view
