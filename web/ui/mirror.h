// The DOM controls that lie over what ImGui draws: one for each widget, with the same place, name and action.
//
//   mirror.open({.id = id("tools"), .kind = Kind::banner, .rect = {0, 0, 800, 48}, .name = "Tools"});
//   if (mirror.put({.id = id("undo"), .kind = Kind::button, .rect = r, .name = "Undo", .keys = "Control+Z"}))
//     undo();
//   mirror.close();
//
// The canvas is not a wall: a click, a tap, the keyboard, a screen reader and a test all press the same DOM
// control, and it is the only way an action starts. So put() answers true once for each press that came in
// since the last frame. Views describe their controls again in every frame; end_frame() compares with the
// frame before and tells the browser what changed: an unchanged frame costs a walk over the list and no call.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "web/browser/events.h"

namespace hearsay::ui {

using Id = std::uint32_t;

// FNV-1a of the name, mixed with a seed (the id of what it is in). Never 0.
constexpr Id id(std::string_view name, Id seed = 0) {
  std::uint32_t h = 2166136261u ^ (seed * 16777619u);
  for (const char c : name) h = (h ^ static_cast<unsigned char>(c)) * 16777619u;
  return h ? h : 1;
}

struct Rect {
  float x = 0, y = 0, w = 0, h = 0;  // CSS pixels in the window
  float right() const { return x + w; }
  float bottom() const { return y + h; }
  bool contains(float px, float py) const { return x <= px && px < x + w && y <= py && py < y + h; }
  Rect inset(float dx, float dy) const { return {x + dx, y + dy, w - 2 * dx, h - 2 * dy}; }
  friend bool operator==(const Rect&, const Rect&) = default;
};

// Known to mirror.js by web/agreed.mjs.
enum class Kind : std::uint8_t {
  // containers
  banner,
  navigation,
  main,
  complementary,
  contentinfo,
  region,
  group,
  toolbar,
  dialog,
  menu,
  tablist,
  table,
  row_group,
  row,
  column_head,
  row_head,
  cell,
  // leaves
  heading,
  text,
  status,
  alert,
  button,
  tab,
  menuitem,
  field,
  area,
  select,
  article,
  handle  // can be dragged and moved by arrow keys: events come to Listener::dragged()
};

enum Flag : std::uint32_t {
  disabled = 1,
  toggle = 2,   // has a pressed state
  pressed = 4,  // pressed, selected or current
  popup = 8,    // opens a menu or dialog
  expanded = 16,
  scrolls = 32,      // a container that scrolls its content up and down
  takes_focus = 64,  // when it appears
  when_done = 512,   // a field whose text is told when the person pauses or leaves it, not at each letter
  silent = 256,      // text that is said elsewhere: hidden from screen readers
  quiet = 128,       // no stop for the Tab key (reached by arrow keys or from elsewhere)
  deliberate = 2048,  // takes something away, or is about something else after a click: counts only when it was aimed at,
                      // see mirror.js
  secret = 4096,       // a field whose letters are not to be seen
  in_sight = 8192,     // when it gets this, what it lies in is scrolled to it
  measured_left = 16384,    // a container in which distances are from the left whatever the language: it holds the article
  placed_right = 32768,     // set by the mirror itself: x is the distance from the container's right
  steers = 1024,     // a field whose up and down keys are the page's: it walks a list, see Node::keys
};

// What a view says of a control. The strings need live only until the call is over.
struct Node {
  Id id = 0;
  Kind kind = Kind::button;
  Rect rect;
  std::uint32_t flags = 0;
  std::string_view name;
  // Buttons: what they show when it is not the name. Fields: the text. Select: the chosen option's index and
  // the options, "1\na\nb\nc".
  std::string_view value;
  // As aria-keyshortcuts: "Control+Z". Of a field that steers, the ids of its list and of the line chosen in
  // it: "12 345".
  std::string_view keys;
  std::string_view hint;  // description: the tooltip
};

class Mirror : public ControlListener {
 public:
  void begin_frame();
  // Opens a container; what follows is in it until close(). Returns its scroll offset in pixels.
  float open(const Node& node);
  // The height of a scrolling container's content may be said at its end.
  void close(float content_height = 0);
  // A leaf. True once for each press, choice or change since the last frame.
  bool put(const Node& node);
  void end_frame();

  // What the browser says (between frames).
  void press(Id id) override { pressed_.push_back(id); }
  void type(Id id, std::string value) override;
  void scrolled(Id id, float top) override { scroll_[id] = top; }

  // The text that a person typed into the field (or the number of the chosen option) when put() answered
  // true.
  const std::string& typed(Id id) const;
  // Whether put() of this node will answer true.
  bool is_pressed(Id id) const;
  float scroll(Id id) const;

 private:
  struct Placed {
    Id id, parent, previous;
    Kind kind;
    Rect rect;  // in the window
    std::uint32_t flags;
    float x, y, content_height;  // in the parent; x from its right when it is placed_right
    std::string strings;         // name, value, keys and hint, each with a NUL after it
    bool looks_like(const Placed& other) const;
  };
  struct Open {
    std::size_t index;
    Id last_child = 0;
    float scroll = 0;
  };
  void place(const Node& node);

  std::vector<Placed> now_, before_;
  std::unordered_map<Id, std::size_t> before_index_;
  std::vector<Open> open_;
  std::vector<Id> pressed_;
  std::unordered_map<Id, std::string> typed_;
  std::unordered_map<Id, float> scroll_;
  Id root_last_ = 0;
};

}  // namespace hearsay::ui
