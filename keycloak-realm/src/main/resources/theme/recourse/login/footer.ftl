<#macro content>
<#-- The way back to the pages that are open to everybody: the address of the portal without its last part. -->
<#if client?? && client.baseUrl?has_content>
<p class="rc-home"><a id="rc-home" href="${client.baseUrl?keep_before_last("portal/")}">${msg("recourseHome")}</a></p>
</#if>
</#macro>
