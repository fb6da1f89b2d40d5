// What every view draws with: text, grounds, and the widgets that are drawn by ImGui and described to the
// mirror. Views lay out from the left; sides.h turns it over for languages that run from the right.
//
//   ui::Panel panel({.id = ui::id("tools"), .kind = ui::Kind::banner, .rect = r, .name = "Tools"},
//                   theme().panel);
//   if (ui::button({.id = ui::id("undo"), .rect = b, .name = "Undo", .keys = "Control+Z"})) undo();
//
// A widget answers true in the frame after its DOM control was pressed, typed into or chosen from. Drawing
// outside of the window's visible part costs nothing: it is clipped before it is built. All lengths are CSS
// pixels.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "web/ui/mirror.h"
#include "web/ui/theme.h"

struct ImDrawList;

namespace hearsay::ui {

Mirror& mirror();
const Theme& theme();
void set_theme(const Theme& theme);
float pixel_ratio();
// Makes the ImGui context and its fonts, and hears what is done with the controls. Call once, before anything is drawn.
void start();

// The window's size.
Rect window();
// Rounds to a device pixel, so that lines and letters are crisp.
float snap(float x);

// While a dialog or the menu lies over the page the browser hides the real fields under it, and field() and
// select() draw what they hold: true while such lower parts are drawn.
void set_covered(bool covered);

// Where drawing goes.

// A part of the page that is drawn over what came before it, and the mirror's container for it, until it is
// destroyed.
class Panel {
 public:
  Panel(const Node& node, Colour ground, float corner_radius = 0, bool shadow = false);
  ~Panel();
  Panel(const Panel&) = delete;
  Panel& operator=(const Panel&) = delete;

  // How far the content is scrolled; and how high it is, said before the end.
  float scroll() const { return scroll_; }
  void content_height(float height) { content_height_ = height; }
  const Rect& rect() const { return rect_; }

 private:
  Rect rect_;
  Colour ground_;
  float scroll_ = 0, content_height_ = 0;
};

// The panels with a shadow that were drawn since it was last asked: what they cover is not to be seen through
// them.
std::vector<Rect> take_covers();

ImDrawList* canvas();
// What is drawn goes onto this list; null: onto the panel's again.
void draw_on(ImDrawList* list);
// The article's tiles, which lie below all that is drawn, are seen through it.
void opening(const Rect& rect);
// Whether the pointer is over it and nothing lies above.
bool hovered(const Rect& rect);

// Text.

float text_width(Type type, std::string_view text);
// Draws one line with its box's top left at x, y; cut with an ellipsis at `room`. Returns the width drawn.
float text(Type type, float x, float y, Colour colour, std::string_view text, float room = 1e9f);
// The same lines of at most `room`; returns the height.
float wrapped_height(Type type, std::string_view text, float room);
float wrapped(Type type, float x, float y, Colour colour, std::string_view text, float room);

void fill(const Rect& rect, Colour colour, float radius = 0);
void frame(const Rect& rect, Colour colour, float radius = 0, float thickness = 1);
// One of a flat panel's borders: on its ground, below all that is drawn.
void border(const Rect& rect);
void line(float x0, float y0, float x1, float y1, Colour colour, float thickness = 1);

// Widgets.

enum class Style { plain, filled, outlined, row, tab };

// The strings of a widget need live only until the call is over.
struct Button {
  Id id;
  Rect rect;
  std::string_view name;        // for the control; drawn unless `label` is given
  std::string_view label = {};  // what is drawn instead; " " for what the caller draws itself
  std::string_view sign = {};   // what the control shows where there is no canvas, in place of name or label
  std::string_view keys = {};   // aria-keyshortcuts
  std::string_view hint = {};
  Style style = Style::plain;
  bool disabled = false, toggle = false, pressed = false, popup = false, expanded = false, quiet = false;
  bool takes_focus = false;
  bool deliberate = false;  // see Flag::deliberate
  bool in_sight = false;    // see Flag::in_sight
  bool show_key = false;  // draws the key after the label
  Kind kind = Kind::button;
};
bool button(const Button& button);
// The width a button of this look needs.
float button_width(std::string_view label, std::string_view keys = {});
// Places side by side for things so wide, from the left of `first`, which is one row; what has no room in it begins a row `step`
// pixels further down. None is wider than a row.
std::vector<Rect> in_rows(const Rect& first, const std::vector<float>& widths, float apart, float step);
// "Control+Z" as it is written on keys: "Ctrl+Z".
std::string written(std::string_view keys);

// Static text that a screen reader meets too. Returns its height.
float paragraph(Id id, float x, float y, float room, Type type, Colour colour, std::string_view text,
                Kind kind = Kind::text);

// The words before a field that bears the same name: seen, but not read aloud a second time.
void caption(Id id, float x, float y, std::string_view text);

struct Field {
  Id id;
  Rect rect;
  std::string_view name, value, hint = {};
  bool takes_focus = false, disabled = false;
  bool secret = false;      // its letters are not to be seen
  bool when_done = false;   // see Flag::when_done: for fields whose text becomes an edit
  Id list = 0, line = 0;    // see Flag::steers: the list that this field walks, and the line chosen in it
  std::uint32_t caret = 0;  // of an area that takes the focus: where the caret is to be, UTF-16
  Kind kind = Kind::field;  // field or area
};
// True when the person typed; the new text is then in mirror().typed(id).
bool field(const Field& field);
// True when another option was chosen; its index is then in `chosen`.
bool select(Id id, const Rect& rect, std::string_view name, const std::vector<std::string>& options,
            int& chosen);

}  // namespace hearsay::ui
