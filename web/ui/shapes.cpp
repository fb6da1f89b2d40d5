// Tested by tests/browser/looks_test.mjs: what is drawn is where the text layer has it.
#include "web/ui/shapes.h"

#include "core/text/utf8.h"
#include "imgui.h"
#include "imgui_internal.h"
#include "web/ui/imgui_versions.h"
#include "web/ui/sides.h"

namespace hearsay::ui {

Path& Path::to(float x, float y) {
  canvas()->PathLineTo({in_window(x), y});
  return *this;
}

Path& Path::bend(float cx, float cy, float x, float y) {
  canvas()->PathBezierQuadraticCurveTo({in_window(cx), cy}, {in_window(x), y});
  return *this;
}

Path& Path::curve(float cx, float cy, float dx, float dy, float x, float y) {
  canvas()->PathBezierCubicCurveTo({in_window(cx), cy}, {in_window(dx), dy}, {in_window(x), y});
  return *this;
}

void Path::stroke(Colour colour, float thickness) { stroke_path(*canvas(), colour, thickness); }
void Path::fill(Colour colour) { canvas()->PathFillConvex(colour); }

void disc(float x, float y, float radius, Colour colour) {
  canvas()->AddCircleFilled({in_window(x), y}, radius, colour);
}

void fill_on_top(const Rect& rect, Colour colour) {
  const Rect r = in_window(rect);
  ImGui::GetForegroundDrawList()->AddRectFilled({r.x, r.y}, {r.right(), r.bottom()}, colour);
}

bool pointer_in(const Rect& rect) {
  const Rect r = in_window(rect);
  return ImGui::IsMouseHoveringRect({r.x, r.y}, {r.right(), r.bottom()}, false);
}

static ImFontBaked* baked(Type type) {
  return fonts::face(type.face)->GetFontBaked(type.size, pixel_ratio());
}

float advance(Type type, char32_t letter) { return baked(type)->GetCharAdvance(letter); }

float advance(Type type, std::string_view word) {
  ImFontBaked* font = baked(type);
  float sum = 0;
  for (std::uint32_t at = 0; at < word.size();) sum += font->GetCharAdvance(utf8::next(word, at));
  return sum;
}

void load_glyphs(Type type, std::string_view word) {
  ImFontBaked* font = baked(type);
  for (std::uint32_t at = 0; at < word.size();) font->FindGlyph(utf8::next(word, at));
}

void draw_word(Type type, std::string_view word, const Rect& box, Colour colour, Direction direction) {
  ImFontBaked* font = baked(type);
  ImDrawList* list = canvas();
  const float sum = advance(type, word), stretch = sum > 0 ? box.w / sum : 1;
  const float base = snap(box.y + fonts::ascent(type.face, type.size, pixel_ratio())) - font->Ascent;
  float x = direction == Direction::left ? box.right() : box.x;
  for (std::uint32_t at = 0; at < word.size();) {
    const ImFontGlyph* glyph = font->FindGlyph(utf8::next(word, at));
    const float step = glyph->AdvanceX * stretch;
    if (direction == Direction::left) x -= step;
    if (glyph->Visible) {
      const float left = snap(x);
      list->PrimReserve(6, 4);
      list->PrimRectUV({left + glyph->X0, base + glyph->Y0}, {left + glyph->X1, base + glyph->Y1},
                       {glyph->U0, glyph->V0}, {glyph->U1, glyph->V1},
                       glyph->Colored ? colour | 0xFFFFFF : colour);
    }
    if (direction == Direction::right) x += step;
  }
}

void note_sign(float x, float y, Colour colour) {
  fill({x, y, 9, 10}, theme().paper, 1);
  frame({x, y, 9, 10}, colour, 1, 1.2f);
  line(x + 2, y + 4, x + 7, y + 4, colour);
  line(x + 2, y + 7, x + 6, y + 7, colour);
}

}  // namespace hearsay::ui
