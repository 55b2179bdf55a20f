<map version="freeplane 1.9.13"><node TEXT="Should we build trams?" ID="ID_1"><node TEXT="Build trams" ID="ID_2"><node TEXT="pro: roads jam" ID="ID_3"><icon BUILTIN="yes"/></node>
<node ID="ID_4"><richcontent TYPE="NODE"><html><body><p>they <b>cost</b> a lot</p></body></html></richcontent><icon BUILTIN="button_cancel"/><richcontent TYPE="NOTE"><html><body>check</body></html></richcontent></node></node>
<node TEXT="Do nothing" ID="ID_5"><arrowlink DESTINATION="ID_2" MIDDLE_LABEL="attacks"/></node></node></map>
