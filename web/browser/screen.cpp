#include "web/browser/screen.h"

#include <GLES3/gl3.h>
#include <emscripten.h>
#include <emscripten/html5.h>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <utility>
#include <vector>

#include "backends/imgui_impl_opengl3.h"

#include "imgui.h"
#include "imgui_internal.h"
#include "web/browser/hash.h"
#include "web/browser/parts.h"

// clang-format off
// ImGui's backend asks for the state of the context before each frame, to restore it afterwards. Every
// question may wait for the graphics process; here nobody else uses the context, so that the first answer is
// as good as any.
EM_JS(void, js_ask_context_once, (), {
  const known = new Map();
  for (const name of ["getParameter", "isEnabled"]) {
    const ask = GLctx[name].bind(GLctx);
    GLctx[name] = what => {
      const key = name + what;
      if (!known.has(key)) known.set(key, ask(what));
      return known.get(key);
    };
  }
})
EM_JS(int, js_make_context, (), {
  return GL.createContext(Module["host"].screen.surface, { alpha: true, antialias: false, depth: false, majorVersion: 2, minorVersion: 0 });
})
EM_JS(void, js_size, (int width, int height), { Object.assign(Module["host"].screen.surface, { width, height }); })
EM_JS(void, js_put, (int tile, int slot, int x, int y, int width, int height, float ratio), {
  Module["host"].screen.put(tile, slot, x, y, width, height, ratio);
})
EM_JS(void, js_copy, (int tile, int slot, int x, int y, int width, int height), {
  Module["host"].screen.copy(tile, slot, x, y, width, height);
})
EM_JS(void, js_hide, (int tile, int slot), { Module["host"].screen.hide(tile, slot); })
EM_JS(int, js_is_draft, (), { return Module["host"].draft && Module["host"].frameWanted; })
EM_JS(void, js_ground, (int slot, int x, int y, int width, int height, float ratio, unsigned colour), {
  Module["host"].screen.ground(slot, x, y, width, height, ratio, colour);
})
// clang-format on

namespace hearsay::screen {

namespace {

EMSCRIPTEN_WEBGL_CONTEXT_HANDLE context = 0;
bool working = false;
int surface_width = 0, surface_height = 0;
Area window;

// 0xAABBGGRR
struct Ground {
  Area at;
  unsigned colour;
  bool operator==(const Ground&) const = default;
};
std::vector<Ground> grounds, laid;  // of this frame; those that are seen
std::vector<Area> openings;  // of this frame
std::vector<std::uint64_t> shown;  // how the parts of the page look; 0: anyhow

// Sheets that are drawn on in this frame; the first `kept` become tiles.
struct Sheet {
  Tile tile;
  ImDrawList* list;  // as long as the page is there
};
std::vector<Sheet> sheets;
std::size_t kept = 0;
unsigned made = 0;

float ratio() { return ImGui::GetIO().DisplayFramebufferScale.x; }

Area pixels(float x, float y, float width, float height) {
  const auto pixel = [](float at) { return static_cast<int>(std::lround(at * ratio())); };
  return {pixel(x), pixel(y), pixel(x + width), pixel(y + height)};
}

// A length in CSS pixels that ImGui's backend takes for just so many of the device.
float length(int pixels) {
  float out = static_cast<float>(pixels) / ratio();
  while (static_cast<int>(out * ratio()) < pixels) out *= 1.0000002f;
  return out;
}

// Shows what the lists have at `at` (device pixels from `corner`, CSS pixels), in pieces as large as the
// surface.
void show(const ImVector<ImDrawList*>& lists, ImVec2 corner, const Area& at, bool tile, int slot, int x,
          int y) {
  js_put(tile, slot, x, y, at.width(), at.height(), ratio());
  ImDrawData data;
  data.Valid = true;
  data.DisplaySize = {length(surface_width), length(surface_height)};
  data.FramebufferScale = {ratio(), ratio()};
  data.Textures = &ImGui::GetPlatformIO().Textures;
  for (int top = at.top; top < at.bottom; top += surface_height)
    for (int left = at.left; left < at.right; left += surface_width) {
      const Area piece = at.in({left, top, left + surface_width, top + surface_height});
      data.DisplayPos = {corner.x + static_cast<float>(left) / ratio(),
                         corner.y + static_cast<float>(top) / ratio()};
      // The backend hands over all vertices of a list, whether seen or not.
      data.CmdLists.resize(0);
      for (ImDrawList* list : lists)
        for (const ImDrawCmd& command : list->CmdBuffer) {
          const ImVec4& clip = command.ClipRect;
          const ImVec2 size{static_cast<float>(piece.width()) / ratio(),
                            static_cast<float>(piece.height()) / ratio()};
          if (clip.x >= data.DisplayPos.x + size.x || clip.z <= data.DisplayPos.x ||
              clip.y >= data.DisplayPos.y + size.y || clip.w <= data.DisplayPos.y)
            continue;
          data.AddDrawList(list);
          break;
        }
      glDisable(GL_SCISSOR_TEST);
      glClear(GL_COLOR_BUFFER_BIT);
      ImGui_ImplOpenGL3_RenderDrawData(&data);
      js_copy(tile, slot, left - at.left, top - at.top, piece.width(), piece.height());
    }
}

void draw_tile(Sheet& sheet) {
  const Tile& t = sheet.tile;
  const ImVec2 corner{static_cast<float>(t.x) / ratio(), static_cast<float>(t.y) / ratio()};
  const Area at = drawn_in({0, 0, t.width, t.height}, *sheet.list, corner, ratio());
  if (at.empty()) return js_hide(1, t.slot);
  ImVector<ImDrawList*> lists;
  lists.push_back(sheet.list);
  show(lists, corner, at, true, t.slot, t.x + at.left, t.y + at.top);
}

void lay_grounds() {
  for (std::size_t i = grounds.size(); i < laid.size(); ++i) js_ground(static_cast<int>(i), 0, 0, 0, 0, 1, 0);
  laid.resize(grounds.size());
  bool changed = false;
  for (std::size_t i = 0; i < grounds.size(); ++i) {
    changed = changed || laid[i] != grounds[i];
    if (!changed) continue;  // those after it are put above it again
    laid[i] = grounds[i];
    const Area& at = laid[i].at;
    js_ground(static_cast<int>(i), at.left, at.top, at.width(), at.height(), ratio(), laid[i].colour);
  }
}

// Glyphs that are new change the vertices that show them: what looks the same needs no other picture.
void draw_page(ImDrawData& data) {
  const std::vector<Part> all = parts(window, openings, data);
  for (std::size_t i = all.size(); i < shown.size(); ++i) js_hide(0, static_cast<int>(i));
  shown.resize(all.size());
  for (std::size_t i = 0; i < all.size(); ++i) {
    const Area& at = all[i].at;
    if (std::exchange(shown[i], all[i].looks) != all[i].looks)
      show(data.CmdLists, {}, at, false, static_cast<int>(i), at.left, at.top);
  }
}

// Without a backend the atlas still wants its textures taken and destroyed.
void settle_textures() {
  for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
    if (texture->Status == ImTextureStatus_WantCreate || texture->Status == ImTextureStatus_WantUpdates)
      texture->SetStatus(ImTextureStatus_OK);
    else if (texture->Status == ImTextureStatus_WantDestroy)
      texture->SetStatus(ImTextureStatus_Destroyed);
  }
}

// Frames that were laid out without a context have left their textures unmade.
void make_textures_anew() {
  for (ImTextureData* texture : ImGui::GetPlatformIO().Textures)
    if (texture->Status == ImTextureStatus_OK) {
      texture->SetTexID(ImTextureID_Invalid);
      texture->SetStatus(ImTextureStatus_WantCreate);
    }
}

}  // namespace

bool start() {
  context = js_make_context();
  if (context <= 0) return working = false;
  emscripten_webgl_make_context_current(context);
  js_ask_context_once();
  restored();
  return working;
}

void lost() {
  if (!working) return;
  // The objects are gone with the context; ImGui makes its textures again when it is back.
  ImGui_ImplOpenGL3_Shutdown();
  ImGui::GetIO().BackendFlags |= ImGuiBackendFlags_RendererHasTextures;
  working = false;
}

void restored() {
  emscripten_webgl_make_context_current(context);
  ImGui::GetIO().BackendFlags &= ~ImGuiBackendFlags_RendererHasTextures;
  ++made;
  std::fill(shown.begin(), shown.end(), 0);
  working = ImGui_ImplOpenGL3_Init("#version 300 es");
  ImGui::GetIO().BackendFlags |= ImGuiBackendFlags_RendererHasTextures;
  if (working) make_textures_anew();
}

bool works() { return working; }

void pointer(float x, float y) { ImGui::GetIO().AddMousePosEvent(x, y); }

void resize(float width, float height, float pixel_ratio) {
  ImGuiIO& io = ImGui::GetIO();
  io.DisplaySize = {width, height};
  io.DisplayFramebufferScale = {pixel_ratio, pixel_ratio};
  window = pixels(0, 0, width, height);
  // A usual tile in one piece. Whatever its part that is wanted, the browser copies all of it for each
  // picture.
  surface_width = std::min(window.right, pixels(0, 0, 640, 0).right);
  surface_height = (window.bottom + 1) / 2;
  js_size(surface_width, surface_height);
  std::fill(shown.begin(), shown.end(), 0);
  std::fill(laid.begin(), laid.end(), Ground{{}, 0});
}

void ground(float x, float y, float width, float height, unsigned colour) {
  const Area at = pixels(x, y, width, height);
  for (const Ground& g : grounds)
    if (g.colour == colour && g.at.in(at) == at) return;
  grounds.push_back({at, colour});
}

void opening(float x, float y, float width, float height) { openings.push_back(pixels(x, y, width, height)); }

void begin() {
  grounds.clear();
  openings.clear();
  kept = 0;
  if (working) ImGui_ImplOpenGL3_NewFrame();
  ImGui::NewFrame();
  // ImGui tells only its current font how dense the screen is; all faces are drawn with.
  for (ImFont* font : ImGui::GetIO().Fonts->Fonts)
    font->CurrentRasterizerDensity = ImGui::GetIO().DisplayFramebufferScale.x;
}

void end() {
  ImGui::Render();
  if (!working) {
    settle_textures();
    return;
  }
  for (std::size_t i = 0; i < kept; ++i) draw_tile(sheets[i]);
  if (js_is_draft()) return;
  lay_grounds();
  draw_page(*ImGui::GetDrawData());
}

ImDrawList* sheet(const Tile& tile) {
  if (sheets.size() == kept) sheets.push_back({{}, new ImDrawList(ImGui::GetDrawListSharedData())});
  ImDrawList* list = sheets[kept].list;
  list->_ResetForNewFrame();
  list->PushTexture(ImGui::GetIO().Fonts->TexRef);
  const float x = static_cast<float>(tile.x) / ratio(), y = static_cast<float>(tile.y) / ratio();
  list->PushClipRect(
      {x, y}, {x + static_cast<float>(tile.width) / ratio(), y + static_cast<float>(tile.height) / ratio()});
  return list;
}

std::uint64_t seen_on_sheet() {
  const ImVector<ImDrawVert>& all = sheets[kept].list->VtxBuffer;
  Hash sum;
  sum.add({reinterpret_cast<const char*>(all.Data), static_cast<std::size_t>(all.size_in_bytes())});
  return sum.value;
}

void keep_sheet(const Tile& tile) { sheets[kept++].tile = tile; }

void hide_tile(int slot) { js_hide(1, slot); }
unsigned tiles_made() { return made; }

}  // namespace hearsay::screen
