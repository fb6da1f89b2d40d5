#include "web/browser/fonts.h"

#include <emscripten.h>

#include <array>
#include <cmath>
#include <map>
#include <set>
#include <string>
#include <tuple>
#include <vector>

#include "imgui.h"
#include "imgui_internal.h"

// clang-format off
EM_JS(void, js_font_metrics, (int face, float size, float* to), { Module["host"].fonts.metrics(face, size, HEAPF32, to >> 2); })
EM_JS(float, js_font_ascent, (int face, float size), { return Module["host"].fonts.ascent(face, size); })
EM_JS(void, js_font_name, (int code, const char* p, int n), { Module["host"].fonts.name(code, HEAPU8.subarray(p, p + n)); })
EM_JS(void, js_font_warm, (int face, float size, const char* p, int n), {
  Module["host"].fonts.warm(face, size, HEAPU8.subarray(p, p + n));
})
EM_JS(float, js_glyph_advance, (int face, float size, int code), { return Module["host"].fonts.advance(face, size, code); })
EM_JS(void, js_glyph_measure, (int face, float size, int code, float* to), {
  Module["host"].fonts.measure(face, size, code, HEAPF32, to >> 2);
})
EM_JS(void, js_glyph_pixels, (int face, float size, int code, unsigned char* to), {
  Module["host"].fonts.pixels(face, size, code, HEAPU8, to);
})
// clang-format on

namespace hearsay::fonts {

namespace {

std::array<ImFont*, 4> faces;

float device_size(const ImFontBaked* baked, const ImFontConfig* source) {
  return baked->Size * source->RasterizerDensity * baked->RasterizerDensity;
}

bool init_source(ImFontAtlas*, ImFontConfig*) { return true; }
bool contains(ImFontAtlas*, ImFontConfig*, ImWchar code) { return code >= 32; }

bool init_baked(ImFontAtlas*, ImFontConfig* source, ImFontBaked* baked, void*) {
  float metrics[2];
  const float size = device_size(baked, source);
  js_font_metrics(static_cast<int>(source->FontNo), size, metrics);
  // ImGui centres text by its size: what the face's box is higher is shared above and below.
  baked->Ascent = std::round(metrics[0] * baked->Size / (metrics[0] + metrics[1]));
  baked->Descent = baked->Ascent - baked->Size;
  // The first frame measures words and has no canvas to draw them on.
  baked->LoadNoRenderOnLayout = true;
  return true;
}

bool load(ImFontAtlas* atlas, ImFontConfig* source, ImFontBaked* baked, void*, ImWchar code,
          ImFontGlyph* glyph, float* advance) {
  const int face_index = static_cast<int>(source->FontNo);
  const float size = device_size(baked, source), scale = baked->Size / size;
  if (advance) {
    *advance = js_glyph_advance(face_index, size, static_cast<int>(code)) * scale;
    return true;
  }
  float m[6];  // advance, left, top, width, height, coloured
  js_glyph_measure(face_index, size, static_cast<int>(code), m);
  glyph->Codepoint = code;
  glyph->AdvanceX = m[0] * scale;
  const int width = static_cast<int>(m[3]), height = static_cast<int>(m[4]);
  if (width == 0 || height == 0) return true;
  const bool coloured = m[5] != 0;
  const ImFontAtlasRectId id = ImFontAtlasPackAddRect(atlas, width, height);
  if (id == ImFontAtlasRectId_Invalid) return false;
  ImTextureRect* rect = ImFontAtlasPackGetRect(atlas, id);
  std::vector<unsigned char> pixels(static_cast<std::size_t>(width) * height * (coloured ? 4 : 1));
  js_glyph_pixels(face_index, size, static_cast<int>(code), pixels.data());
  glyph->X0 = m[1] * scale;
  glyph->Y0 = m[2] * scale + baked->Ascent;
  glyph->X1 = glyph->X0 + m[3] * scale;
  glyph->Y1 = glyph->Y0 + m[4] * scale;
  glyph->Visible = true;
  glyph->Colored = coloured;
  glyph->PackId = id;
  ImFontAtlasBakedSetFontGlyphBitmap(atlas, baked, source, glyph, rect, pixels.data(),
                                     coloured ? ImTextureFormat_RGBA32 : ImTextureFormat_Alpha8,
                                     width * (coloured ? 4 : 1));
  return true;
}

const ImFontLoader& loader() {
  static ImFontLoader it = [] {
    ImFontLoader l;
    l.Name = "browser";
    l.FontSrcInit = init_source;
    l.FontSrcContainsGlyph = contains;
    l.FontBakedInit = init_baked;
    l.FontBakedLoadGlyph = load;
    return l;
  }();
  return it;
}

}  // namespace

void start() {
  ImFontAtlas* atlas = ImGui::GetIO().Fonts;
  atlas->SetFontLoader(&loader());
  for (std::size_t i = 0; i < faces.size(); ++i) {
    ImFontConfig config;
    config.FontNo = static_cast<ImU32>(i);
    config.SizePixels = 15;
    faces[i] = atlas->AddFont(&config);
  }
}

ImFont* face(Face face) { return faces[static_cast<std::size_t>(face)]; }

void warm(Face which, float size, float pixel_ratio, std::string_view characters) {
  static std::set<std::tuple<Face, float, const char*>> done;
  if (!done.emplace(which, size * pixel_ratio, characters.data()).second) return;
  js_font_warm(static_cast<int>(which), size * pixel_ratio, characters.data(),
               static_cast<int>(characters.size()));
}

void name(char32_t code, std::string_view words) {
  js_font_name(static_cast<int>(code), words.data(), static_cast<int>(words.size()));
}

float ascent(Face which, float size, float pixel_ratio) {
  static std::map<std::tuple<Face, float, float>, float> known;  // browsers round it at each density
  const auto [place, fresh] = known.emplace(std::tuple(which, size, pixel_ratio), 0.f);
  if (fresh) place->second = js_font_ascent(static_cast<int>(which), size);
  return place->second;
}

}  // namespace hearsay::fonts
