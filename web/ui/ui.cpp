#include "web/ui/ui.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <utility>

#include "imgui.h"
#include "imgui_internal.h"
#include "web/browser/language.h"
#include "web/browser/screen.h"
#include "web/ui/imgui_versions.h"
#include "web/ui/shaped.h"
#include "web/ui/sides.h"

namespace hearsay::ui {

namespace {

const Theme* current = nullptr;
bool covered = false;
ImDrawList* sheet = nullptr;
std::vector<Rect> covers;

ImVec2 at(float x, float y) { return {snap(x), snap(y)}; }

constexpr std::string_view ellipsis = "…";

}  // namespace

Mirror& mirror() {
  static Mirror it;
  return it;
}

void start() {
  IMGUI_CHECKVERSION();
  ImGui::CreateContext();
  ImGuiIO& io = ImGui::GetIO();
  io.IniFilename = nullptr;
  io.LogFilename = nullptr;
  io.DisplaySize = {1, 1};
  io.ConfigFlags |= ImGuiConfigFlags_NoMouseCursorChange;
  io.BackendFlags |= ImGuiBackendFlags_RendererHasTextures;  // browser/screen.cpp, with or without a context
  fonts::start();
  listen(&mirror());
}

const Theme& theme() { return *current; }
void set_theme(const Theme& to) { current = &to; }
void set_covered(bool to) { covered = to; }
float pixel_ratio() { return ImGui::GetIO().DisplayFramebufferScale.x; }
Rect window() { return {0, 0, ImGui::GetIO().DisplaySize.x, ImGui::GetIO().DisplaySize.y}; }

float snap(float x) {
  const float ratio = pixel_ratio();
  return std::round(x * ratio) / ratio;
}

// Panels.

Panel::Panel(const Node& node, Colour ground, float corner_radius, bool shadow)
    : rect_(node.rect), ground_(ground) {
  scroll_ = mirror().open(node);
  char name[16];
  ImFormatString(name, sizeof name, "%08x", node.id);
  const Rect seen = in_window(rect_);
  ImGui::SetNextWindowPos({seen.x, seen.y});
  ImGui::SetNextWindowSize({seen.w, seen.h});
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {0, 0});
  ImGui::PushStyleVar(ImGuiStyleVar_WindowBorderSize, 0);
  ImGui::PushStyleVar(ImGuiStyleVar_WindowMinSize, {1, 1});
  ImGui::Begin(name, nullptr,
               ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
                   ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoNav |
                   ImGuiWindowFlags_NoScrollWithMouse | ImGuiWindowFlags_NoFocusOnAppearing);
  // Panels lie over each other in the order they are opened.
  ImGui::BringWindowToDisplayFront(ImGui::GetCurrentWindow());
  ImDrawList* list = canvas();
  const ImVec2 low{seen.x, seen.y}, high{seen.right(), seen.bottom()};
  if (shadow) {
    covers.push_back(seen);
    list->PushClipRectFullScreen();
    // Rings that fade outwards: below the panel nobody would see it.
    for (int i = -2; i < 6; ++i) {
      const float d = static_cast<float>(i) * 2 + 1;
      outline(*list, {low.x - d, low.y - d + 3}, {high.x + d, high.y + d + 3},
              static_cast<Colour>(7 * std::min(6, 6 - i)) << 24, corner_radius + d, 2);
    }
    list->PopClipRect();
  }
  // What lies flat at the bottom is not a quad to draw.
  if (ground >> 24 == 0xFF && !shadow && corner_radius == 0)
    screen::ground(seen.x, seen.y, seen.w, seen.h, ground);
  else if (ground >> 24)
    list->AddRectFilled(low, high, ground, corner_radius);
  if (shadow) {
    // ImGui cuts its windows at whole pixels, and with that a border between two.
    list->PushClipRectFullScreen();
    outline(*list, low, high, theme().hairline, corner_radius);
    list->PopClipRect();
  }
  list->PushClipRect(low, high, true);
}

Panel::~Panel() {
  // Where more lies above or below, what is at that edge fades out; lines along the sides stay.
  constexpr float step = 3, deep = 8 * step;
  if (ground_ >> 24 == 0xFF && content_height_ > 0)
    for (float i = 0; i < deep; i += step) {
      const Colour veil = faded(ground_, 1 - i / deep);
      if (scroll_ > i) fill({rect_.x + 1, rect_.y + i, rect_.w - 2, step}, veil);
      if (content_height_ - scroll_ - rect_.h > i)
        fill({rect_.x + 1, rect_.bottom() - i - step, rect_.w - 2, step}, veil);
    }
  canvas()->PopClipRect();
  ImGui::End();
  ImGui::PopStyleVar(3);
  mirror().close(content_height_);
}

std::vector<Rect> take_covers() { return std::exchange(covers, {}); }

ImDrawList* canvas() { return sheet ? sheet : ImGui::GetWindowDrawList(); }
void draw_on(ImDrawList* list) { sheet = list; }

void opening(const Rect& rect) {
  const Rect r = in_window(rect);
  screen::opening(r.x, r.y, r.w, r.h);
}

bool hovered(const Rect& rect) {
  const Rect r = in_window(rect);
  return ImGui::IsWindowHovered(ImGuiHoveredFlags_AllowWhenBlockedByActiveItem) &&
         ImGui::IsMouseHoveringRect({r.x, r.y}, {r.right(), r.bottom()});
}

// Text.

float text_width(Type type, std::string_view words) {
  std::string room;
  const std::string_view s = legible(words, room);
  return fonts::face(type.face)->CalcTextSizeA(type.size, FLT_MAX, 0, s.data(), s.data() + s.size()).x;
}

float text(Type type, float x, float y, Colour colour, std::string_view words, float room) {
  std::string held, ordered;
  const std::string_view s = legible(words, held);
  const bool from_the_right = reads_from_right(s);
  ImFont* font = fonts::face(type.face);
  const float top = y + (type.line - type.size) / 2;
  const float width = text_width(type, s);
  // Without a canvas the DOM shows the words: no glyph has to be made.
  const auto draw = [&](float from, std::string_view part) {
    if (screen::works())
      canvas()->AddText(font, type.size, at(from, top), colour, part.data(), part.data() + part.size());
  };
  if (width <= room) {
    draw(in_window(Rect{x, y, width, 0}).x, as_seen(s, ordered, from_the_right));
    return width;
  }
  const float space = room - text_width(type, ellipsis);
  if (space <= 0) return 0;
  const float left = in_window(Rect{x, y, room, 0}).x;
  const char* end = s.data();
  const float cut = font->CalcTextSizeA(type.size, space, 0, s.data(), s.data() + s.size(), &end).x;
  // What is cut off is the end, which lies at the left of what is read from the right.
  const std::string_view part =
      as_seen({s.data(), static_cast<std::size_t>(end - s.data())}, ordered, from_the_right);
  draw(from_the_right ? left + room - cut : left, part);
  draw(from_the_right ? left + room - cut - (room - space) : left + cut, ellipsis);
  return room;
}

namespace {

// Calls for each line of the text that fits into room.
template <class Each>
float lines(Type type, std::string_view s, float room, Each each) {
  ImFont* font = fonts::face(type.face);
  const char *from = s.data(), *end = s.data() + s.size();
  float y = 0;
  do {
    const char* hard = std::find(from, end, '\n');
    const char* cut = font->CalcWordWrapPosition(type.size, from, hard, room);
    // Lines are broken at spaces, not before the comma after a quotation mark, as far as there are any.
    if (cut < hard && (*cut > ' ' || (*cut == '\xE2' && cut[1] == '\x80')))
      for (const char* p = cut; p > from; --p)
        if (*p == ' ') {
          cut = p;
          break;
        }
    if (cut == from && from < hard) ++cut;
    each(y, std::string_view(from, static_cast<std::size_t>(cut - from)));
    y += type.line;
    from = cut;
    while (from < hard && *from == ' ') ++from;
    if (from == hard && hard < end) ++from;
  } while (from < end);
  return y;
}

}  // namespace

float wrapped_height(Type type, std::string_view words, float room) {
  std::string held;
  const std::string_view s = legible(words, held);
  return s.empty() ? 0 : lines(type, s, room, [](float, std::string_view) {});
}

float wrapped(Type type, float x, float y, Colour colour, std::string_view words, float room) {
  std::string held;
  const std::string_view s = legible(words, held);
  if (s.empty()) return 0;
  return lines(type, s, room,
               [&](float down, std::string_view part) { text(type, x, y + down, colour, part); });
}

void fill(const Rect& rect, Colour colour, float radius) {
  const Rect r = in_window(rect);
  canvas()->AddRectFilled(at(r.x, r.y), at(r.right(), r.bottom()), colour, radius);
}

void frame(const Rect& rect, Colour colour, float radius, float thickness) {
  const Rect r = in_window(rect);
  outline(*canvas(), at(r.x, r.y), at(r.right(), r.bottom()), colour, radius, thickness);
}

void border(const Rect& rect) {
  const Rect r = in_window(rect);
  screen::ground(r.x, r.y, r.w, r.h, theme().hairline);
}

void line(float x0, float y0, float x1, float y1, Colour colour, float thickness) {
  // Half a pixel in keeps a one pixel line on one row of pixels.
  const float half = thickness / 2;
  if (y0 == y1) {
    const Rect r = in_window(Rect{x0, y0, x1 - x0, thickness});
    canvas()->AddRectFilled(at(r.x, y0), {snap(r.right()), snap(y0) + thickness}, colour);
  } else if (x0 == x1) {
    const float x = snap(in_window(Rect{x0, y0, thickness, 0}).x);
    canvas()->AddRectFilled({x, snap(y0)}, {x + thickness, snap(y1)}, colour);
  } else {
    canvas()->AddLine({in_window(x0 + half), y0 + half}, {in_window(x1 + half), y1 + half}, colour, thickness);
  }
}

// Widgets.

std::string written(std::string_view keys) {
  std::string out(keys.substr(0, keys.find(' ')));
  const auto replace = [&out](std::string_view from, std::string_view to) {
    if (const std::size_t i = out.find(from); i != out.npos) out.replace(i, from.size(), to);
  };
  if (out.size() == 1 || out[out.size() - 2] == '+')
    if (char& last = out.back(); last >= 'a' && last <= 'z') last = static_cast<char>(last - 'a' + 'A');
  replace("Control", host::phrase("key.control"));
  replace("Delete", host::phrase("key.delete"));
  replace("Escape", host::phrase("key.escape"));
  replace("ArrowUp", "↑");
  replace("ArrowDown", "↓");
  return out;
}

float button_width(std::string_view label, std::string_view keys) {
  return text_width(ui::body, label) + (keys.empty() ? 0 : text_width(small, written(keys)) + gap) + 3 * gap;
}

std::vector<Rect> in_rows(const Rect& first, const std::vector<float>& widths, float apart, float step) {
  std::vector<Rect> places;
  float x = first.x, y = first.y;
  for (const float width : widths) {
    const float w = std::min(width, first.w);
    if (x > first.x && x + w > first.right()) x = first.x, y += step;
    places.push_back({x, y, w, first.h});
    x += w + apart;
  }
  return places;
}

bool button(const Button& b) {
  const Theme& t = theme();
  const bool over = !b.disabled && hovered(b.rect);
  Colour ink = b.disabled ? faded(t.quiet, .55f) : t.ink;
  switch (b.style) {
    case Style::filled:
      fill(b.rect, b.disabled ? t.hairline : t.accent, corner);
      if (over) fill(b.rect, 0x18FFFFFF, corner);
      if (!b.disabled) ink = t.on_accent;
      break;
    case Style::outlined:
      // Chosen must not look like the ring of the keyboard's focus.
      fill(b.rect, b.pressed ? t.selection : over ? t.hover : t.paper, corner);
      frame(b.rect, b.pressed ? t.accent : t.hairline, corner);
      break;
    case Style::tab:
      if (b.pressed) fill({b.rect.x + gap, b.rect.bottom() - 3, b.rect.w - 2 * gap, 3}, t.accent, 1);
      ink = b.pressed || over ? t.ink : t.quiet;
      break;
    case Style::plain:
    case Style::row:
      if (b.pressed)
        fill(b.rect, t.selection, corner);
      else if (over)
        fill(b.rect, t.hover, corner);
      break;
  }
  const std::string_view shown = b.label.empty() ? b.name : b.label;
  Type type = b.style == Style::tab && b.pressed ? strong : ui::body;
  std::string key = b.show_key ? written(b.keys) : std::string();
  if (b.style != Style::row && shown != " ") {
    const float most = b.rect.w - (b.style == Style::tab ? 0 : gap);
    const bool left = b.kind == Kind::menuitem;
    // Words of a menu that have no room go before their key, and are smaller rather than cut.
    const auto has_room = [&] {
      return text_width(type, shown) + (key.empty() ? gap : text_width(small, key) + 2 * gap) <= most;
    };
    if (left && !has_room()) {
      key.clear();
      if (!has_room()) type = small;
    }
    const float key_width = key.empty() ? 0 : text_width(small, key) + gap;
    const float width = std::min(text_width(type, shown) + key_width, most);
    const float y = b.rect.y + (b.rect.h - type.line) / 2;
    const float x = left ? b.rect.x + 12 : b.rect.x + (b.rect.w - width) / 2;
    text(type, x, y, ink, shown, most - key_width);
    if (!key.empty())
      text(small, left ? b.rect.right() - 12 - key_width + gap : x + width - key_width + gap, y + 1,
           b.style == Style::filled ? faded(ink, .8f) : t.quiet, key);
  }
  const std::uint32_t flags = (b.disabled ? disabled : 0u) | (b.toggle ? toggle : 0u) |
                              (b.pressed ? pressed : 0u) | (b.popup ? popup : 0u) |
                              (b.expanded ? expanded : 0u) | (b.quiet ? quiet : 0u) |
                              (b.takes_focus ? takes_focus : 0u) | (b.deliberate ? deliberate : 0u) |
                              (b.in_sight ? in_sight : 0u);
  return mirror().put({b.id, b.kind, b.rect, flags, b.name,
                       !b.sign.empty()  ? b.sign
                       : b.label == " " ? std::string_view()
                                        : b.label,
                       b.keys, b.hint});
}

void caption(Id id, float x, float y, std::string_view s) {
  text(small, x, y, theme().quiet, s);
  mirror().put({id, Kind::text, {x, y, text_width(small, s) * 1.25f + 8, small.line}, silent, s, {}, {}, {}});
}

float paragraph(Id id, float x, float y, float room, Type type, Colour colour, std::string_view s,
                Kind kind) {
  const float height = wrapped(type, x, y, colour, s, room);
  mirror().put({id, kind, {x, y, room, height}, 0, s, {}, {}, {}});
  return height;
}

bool field(const Field& f) {
  fill(f.rect, theme().paper, corner);
  frame(f.rect, theme().hairline, corner);
  if (covered && f.kind == Kind::field)
    text(body, f.rect.x + 10, f.rect.y + (f.rect.h - body.line) / 2,
         f.value.empty() ? theme().quiet : theme().ink, f.value.empty() ? f.hint : f.value, f.rect.w - 20);
  // What was just typed is newer than what the caller has.
  const std::string_view value = mirror().is_pressed(f.id) ? std::string_view(mirror().typed(f.id)) : f.value;
  const std::string more = f.list                  ? std::to_string(f.list) + ' ' + std::to_string(f.line)
                           : f.kind == Kind::area ? std::to_string(f.caret)
                                                  : std::string();
  const std::uint32_t flags = (f.takes_focus ? takes_focus : 0u) | (f.disabled ? disabled : 0u) |
                              (f.when_done ? when_done : 0u) | (f.secret ? secret : 0u) | (f.list ? steers : 0u);
  return mirror().put({f.id, f.kind, f.rect, flags, f.name, value, more, f.hint});
}

bool select(Id id, const Rect& rect, std::string_view name, const std::vector<std::string>& options,
            int& chosen) {
  std::string value = std::to_string(chosen);
  for (const std::string& option : options) value += '\n' + option;
  if (covered) {
    fill(rect, theme().paper, corner);
    frame(rect, theme().hairline, corner);
    text(body, rect.x + 8, rect.y + (rect.h - body.line) / 2, theme().ink,
         options[static_cast<std::size_t>(chosen)], rect.w - 32);
  }
  if (!mirror().put({id, Kind::select, rect, 0, name, value, {}, {}})) return false;
  const std::string& typed = mirror().typed(id);
  std::from_chars(typed.data(), typed.data() + typed.size(), chosen);
  return true;
}

}  // namespace hearsay::ui
